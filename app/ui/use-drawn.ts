import { useEffect, useLayoutEffect } from "react";

/** An effect that runs before what it belongs to can be seen, so that no key or click falls between the two. */
export const useDrawn = typeof document === "undefined" ? useEffect : useLayoutEffect;
