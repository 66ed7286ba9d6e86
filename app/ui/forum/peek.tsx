import { type Language, languages } from "~/i18n/languages.ts";
import { translator } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { useNonce } from "~/nonce.ts";
import { Mark } from "../mark.tsx";
import peekScript from "./draw-peek.js?url";

/** How the front page will begin, drawn while one writes; `draw-peek.js` fills it in and shows it. */
export function Peek({ language }: { language: Language }) {
  const { t } = useI18n();
  return (
    <figure aria-labelledby="peek" hidden data-peek>
      <figcaption id="peek">{t("setup.peek")}</figcaption>
      <div className="peek" aria-hidden="true">
        <div className="pk-top">
          <Mark />
          <img alt="" hidden data-peek-logo />
          <div>
            <b data-peek-of="name" />
            <small data-peek-of="host" />
          </div>
        </div>
        {languages.map((code) => (
          <div
            className="pk-body"
            key={code}
            lang={code}
            hidden={code !== language}
            data-peek-language={code}
          >
            <p className="slogan">{translator(code).t("home.slogan")}</p>
            <p>{translator(code).t("home.lede")}</p>
            <span className="btn">{translator(code).t("home.choose")}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}

/** The file that draws it. The page is whole without it. */
export function PeekScript() {
  return <script src={peekScript} nonce={useNonce()} defer />;
}
