import type { ReactNode } from "react";

const safe = /^(https?:|mailto:)/i;

/** A link that somebody wrote: to the web or a mailbox only, else its words stand without a link. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  if (!safe.test(href)) return <>{children}</>;
  return (
    <a href={href} rel="nofollow noopener">
      {children}
    </a>
  );
}
