import type { signIn as en } from "../en/sign-in";
import type { Translation } from "../types";

export const signIn = {
  title: "Logg inn på arbeidsbordet",
} satisfies Translation<typeof en>;
