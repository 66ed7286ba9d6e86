import { createContext, useContext } from "react";

/** The nonce of this answer's scripts: `<Scripts nonce={useNonce()} />`. Empty in the browser, which hides it. */
const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = Nonce.Provider;
export const useNonce = () => useContext(Nonce);
