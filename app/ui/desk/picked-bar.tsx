import { useEffect, useRef, useState } from "react";
import { withholdingGrounds } from "~/domain/contributions/contribution.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DateInput } from "../form/date-input.tsx";
import { type Option, Select } from "../form/select.tsx";
import { TextArea } from "../form/text-area.tsx";

/** What is done with those picked: one form with the list, so that it works without scripts; with them it counts. */
export function PickedBar({ themes, owners, today }: { themes: Option[]; owners: Option[]; today: string }) {
  const { t, list } = useI18n();
  const bar = useRef<HTMLFieldSetElement>(null);
  const [count, setCount] = useState<number | null>(null);
  const [awaited, setAwaited] = useState<string[]>([]);
  useEffect(() => {
    const form = bar.current?.form;
    const recount = () => {
      const picked = [...(form?.querySelectorAll<HTMLInputElement>("input[name=refs]:checked") ?? [])];
      setCount(picked.length);
      setAwaited([...new Set(picked.flatMap((box) => box.dataset.awaited ?? []))]);
    };
    recount();
    form?.addEventListener("change", recount);
    return () => form?.removeEventListener("change", recount);
  }, []);
  const letGo = () => {
    for (const box of bar.current?.form?.querySelectorAll<HTMLInputElement>("input[name=refs]:checked") ?? [])
      box.checked = false;
    setCount(0);
    setAwaited([]);
  };
  return (
    <fieldset className="picked" ref={bar} aria-label={t("sorting.bar.label")}>
      <div>
        <p role="status">
          <b>{count ? t("common.count.selected", { count }) : t("sorting.bar.none")}</b>
          {awaited.length > 0 ? ` ${t("sorting.bar.awaited", { owners: list(awaited) })}` : null}
        </p>
        <button type="submit" name="intent" value="answer" className="main" data-key="A">
          {t("sorting.bar.answer")} <kbd>A</kbd>
        </button>
        {themes.length > 0 ? (
          <details>
            <summary data-key="T">
              {t("sorting.bar.theme")} <kbd>T</kbd>
            </summary>
            <div className="drop">
              <Select
                name="theme"
                label={t("sorting.bar.theme")}
                options={themes}
                empty={t("sorting.list.noTheme")}
                optional
              />
              <button type="submit" name="intent" value="theme">
                {t("sorting.bar.setTheme")}
              </button>
            </div>
          </details>
        ) : null}
        <details>
          <summary data-key="O">
            {t("sorting.bar.owner")} <kbd>O</kbd>
          </summary>
          <div className="drop">
            <Select
              name="owner"
              label={t("sorting.bar.owner")}
              options={owners}
              empty={t("common.form.chooseOne")}
              optional
            />
            <DateInput
              name="dueOn"
              label={t("sorting.bar.by")}
              hint={t("sorting.bar.byHint")}
              min={today}
              optional
            />
            <button type="submit" name="intent" value="assign">
              {t("sorting.bar.assign")}
            </button>
            <button type="submit" name="intent" value="due">
              {t("sorting.bar.setDue")}
            </button>
          </div>
        </details>
        <button type="submit" name="intent" value="clear" data-key="C">
          {t("sorting.bar.clear")} <kbd>C</kbd>
        </button>
        <details>
          <summary data-key="W">
            {t("sorting.bar.withhold")} <kbd>W</kbd>
          </summary>
          <div className="drop">
            <Select
              name="ground"
              label={t("sorting.bar.ground")}
              options={withholdingGrounds.map((value) => ({
                value,
                label: t(`states.withheldGround.${value}`),
              }))}
              empty={t("common.form.chooseOne")}
              hint={t("sorting.bar.stillAnswered")}
              optional
            />
            <TextArea name="note" label={t("sorting.bar.note")} rows={2} optional />
            <button type="submit" name="intent" value="withhold">
              {t("sorting.bar.withhold")}
            </button>
          </div>
        </details>
        {count ? (
          <button type="button" onClick={letGo} data-key="Esc">
            {t("sorting.bar.letGo")} <kbd>Esc</kbd>
          </button>
        ) : null}
      </div>
    </fieldset>
  );
}
