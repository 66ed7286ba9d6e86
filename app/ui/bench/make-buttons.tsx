import { useI18n } from "~/i18n/use-i18n.tsx";
import { useBench } from "./bench-state.ts";

/** What the picked words are made: one form's buttons, each with its key. */
export function MakeButtons({ picked }: { picked: string }) {
  const { t } = useI18n();
  const { bench, open, alive } = useBench();
  const key = (name: string) => (alive ? <kbd>{name}</kbd> : null);
  const { count, last } = bench.made;
  const numbers = bench.contributions.map((c) => c.number);
  return (
    <fieldset className="pop" aria-label={t("split.make.label")}>
      <button type="submit" name="intent" value="make">
        {t("split.make.new")} {key("Enter")}
      </button>
      {last !== null ? (
        <span className="addto">
          <label className={numbers.length < count ? "m" : "vh"} htmlFor="add-to">
            {t("split.make.to")}
          </label>
          {numbers.length < count ? (
            <input
              id="add-to"
              name="number"
              key={open}
              type="number"
              min={1}
              max={last}
              defaultValue={open ?? last}
            />
          ) : (
            <select id="add-to" name="number" key={open} defaultValue={open ?? last}>
              {numbers.map((number) => (
                <option key={number} value={number}>
                  {t("split.make.addTo", { number: String(number) })}
                </option>
              ))}
            </select>
          )}
          <button type="submit" name="intent" value="add">
            {t("split.make.add")} {key(count > 1 ? `${numbers[0] ?? 1}–${Math.min(9, last)}` : String(last))}
          </button>
        </span>
      ) : null}
      <button type="submit" name="intent" value="background">
        {t("states.mark.background")} {key("B")}
      </button>
      <button type="submit" name="intent" value="greeting">
        {t("states.mark.greeting")} {key("H")}
      </button>
      <button type="submit" name="intent" value="signature">
        {t("states.mark.signature")} {key("S")}
      </button>
      <button type="submit" name="intent" value="free">
        {t("split.make.free")} {key("F")}
      </button>
      <span className="m picked-n" role="status">
        {picked}
      </span>
    </fieldset>
  );
}
