import type { ReactNode } from "react";
import type { I18n } from "~/i18n/translator.ts";
import { I18nProvider } from "~/i18n/use-i18n.tsx";
import { copyStyle } from "./style.ts";

type Props = { i18n: I18n; title: string; children: ReactNode };

/** A document that stands alone: saved, opened from a disk, printed. It loads nothing. */
export function CopyDocument({ i18n, title, children }: Props) {
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, whose quotation marks must stay */}
        <style dangerouslySetInnerHTML={{ __html: copyStyle }} />
      </head>
      <body>
        <I18nProvider value={i18n}>
          <main>{children}</main>
        </I18nProvider>
      </body>
    </html>
  );
}
