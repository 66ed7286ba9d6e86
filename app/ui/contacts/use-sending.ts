import { useMatches } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { useShownAgain } from "../use-shown-again.ts";

/** How much of a file is on its way, in bytes; then its rows are read; null while nothing is sent. */
export type Sending = { sent: number; of: number } | "reading" | null;

/**
 * Sends the form of a page with a file in it, and tells how much of it has gone, which a browser that sends a form by itself
 * does not. What the action answers without leading on is given to `onAnswer`. Anything else that comes of it, or nothing at all, is
 * left to the browser: it sends the form once more, as it does without scripts. So is a form without a file, which nothing is told of.
 */
export function useSending<Answer>(onAnswer: (answer: Answer) => void) {
  const [sending, setSending] = useState<Sending>(null);
  // Back from the preview, the browser may show this page from its memory.
  useShownAgain(() => setSending(null));
  const route = useMatches().at(-1)?.id ?? "";
  function send(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    if (!holdsFile(form)) return;
    event.preventDefault();
    if (sending) return;
    const request = new XMLHttpRequest();
    request.open("POST", `${location.pathname}?_data=${encodeURIComponent(route)}`);
    request.upload.onprogress = ({ loaded, total }) => setSending({ sent: loaded, of: total });
    request.upload.onload = () => setSending("reading");
    request.onerror = () => form.submit();
    request.onload = () => {
      const to = request.getResponseHeader("x-remix-redirect");
      if (to) return location.assign(to);
      if (request.status !== 422) return form.submit();
      setSending(null);
      onAnswer(JSON.parse(request.responseText) as Answer);
    };
    setSending({ sent: 0, of: 0 });
    request.send(new FormData(form));
  }
  return { sending, send };
}

const holdsFile = (form: HTMLFormElement): boolean =>
  [...new FormData(form).values()].some((value) => value instanceof File && value.size > 0);
