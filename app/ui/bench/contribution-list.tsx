import type { BenchContribution, BenchOption } from "~/domain/contributions/bench.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { benchPath, useBench } from "./bench-state.ts";
import { ContributionForm } from "./contribution-form.tsx";

/** The contributions made so far, in order; one is open, with its fields. */
export function ContributionList() {
  const { t } = useI18n();
  const { bench, open, setOpen, alive } = useBench();
  if (bench.made.count === 0) return <p className="m">{t("split.list.none")}</p>;
  return (
    <>
      <Part />
      <ol className="pts">
        {bench.contributions.map((contribution) => {
          const { number } = contribution;
          return (
            <li key={number} id={`c-${number}`} className={number === open ? "open" : undefined}>
              <span className="node" data-node={number} />
              <details
                open={number === open}
                onToggle={(event) => {
                  if (!alive) return;
                  if (event.currentTarget.open) setOpen(number);
                  else if (number === open) setOpen(null);
                }}
              >
                <summary>
                  <span className="t" lang={contribution.language}>
                    {contribution.title}
                  </span>
                  <Meta contribution={contribution} />
                </summary>
                {contribution.answered ? (
                  <p className="m">{t("split.field.answered")}</p>
                ) : (
                  <ContributionForm contribution={contribution} />
                )}
              </details>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Which of many are listed, and the way to the rest. */
function Part() {
  const { t, number } = useI18n();
  const { bench } = useBench();
  const { count, earlier, later } = bench.made;
  const shown = bench.contributions.length;
  if (shown === count) return null;
  const open = (to: number) => `${benchPath(bench, bench.page.number, to)}#c-${to}`;
  return (
    <p className="m">
      {t("split.list.part", { shown: number(shown), of: number(count) })}{" "}
      {earlier === null ? null : <a href={open(earlier)}>{t("split.list.earlier")}</a>}{" "}
      {later === null ? null : <a href={open(later)}>{t("split.list.later")}</a>}
    </p>
  );
}

function Meta({ contribution: c }: { contribution: BenchContribution }) {
  const { t, list, language } = useI18n();
  const { bench } = useBench();
  const numbers = bench.commitments
    .filter((one) => c.commitments.includes(one.slug))
    .map((one) => String(one.number));
  const named = (options: BenchOption[], slug: string) => {
    const option = options.find((one) => one.slug === slug);
    return option ? pick(option.title, language, option.mainLanguage) : null;
  };
  const theme = named(bench.themes, c.theme);
  const owner = named(bench.owners, c.owner);
  return (
    <span className="meta-l">
      <span className="ref">{c.ref}</span>
      <span>
        {[
          c.kind && t(`states.kind.${c.kind}`),
          c.passages > 1 && t("split.list.passages", { count: c.passages }),
        ]
          .filter(Boolean)
          .join(", ")}
      </span>
      {theme ? (
        <span lang={theme.lang}>{theme.text}</span>
      ) : (
        <span className="none">{t("split.list.noTheme")}</span>
      )}
      {numbers.length > 0 ? (
        <span>
          {numbers.length === 1
            ? t("split.list.oneCommitment", { number: numbers[0] ?? "" })
            : t("split.list.severalCommitments", { numbers: list(numbers) })}
        </span>
      ) : (
        <span className="none">{t("split.list.noCommitment")}</span>
      )}
      {owner ? (
        <span>{t("split.list.owner", { owner: owner.text })}</span>
      ) : (
        <span className="none">{t("split.list.noOwner")}</span>
      )}
    </span>
  );
}
