import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { KeepTyped, noteTyped, onceGivenBack } from "./typed-early.tsx";

// Loaded only by pages that opt into hydration: the others ship no script.
onceGivenBack(() => {
  const noted = noteTyped(document);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <KeepTyped noted={noted}>
          <RemixBrowser />
        </KeepTyped>
      </StrictMode>,
    );
  });
});
