import { useEffect, useRef } from "react";

/** Does something whenever the browser shows the page, once more from its memory too, where it is as it was left. */
export function useShownAgain(act: () => void): void {
  const last = useRef(act);
  last.current = act;
  useEffect(() => {
    const shown = () => last.current();
    addEventListener("pageshow", shown);
    return () => removeEventListener("pageshow", shown);
  }, []);
}
