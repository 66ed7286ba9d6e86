import { type LinkState, linkCheckDays, linkFaults } from "~/domain/records/links.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { ExternalLink } from "../public/external-link.tsx";
import { Separated } from "../separated.tsx";
import { Shape, type ShapeName } from "../shape.tsx";
import { TimeText } from "../time-text.tsx";

export type Link = {
  url: string;
  state: LinkState;
  detail: string;
  movedTo: string | null;
  checkedAt: string | null;
  reason: string;
};
type Props = { links: Link[]; answer: Answer | undefined };

const shapes: Record<LinkState, ShapeName> = {
  answers: "done",
  moved: "others",
  dead: "look",
  refused: "look",
  not_checked: "others",
};

/** Every address that the draft names, how it stands, and the button that tries them all. */
export function LinkList({ links, answer }: Props) {
  const { t } = useI18n();
  return (
    <section className="form-narrow block" id="links" aria-labelledby="links-title">
      <h2 id="links-title">{t("recordDesk.links.title")}</h2>
      {links.length === 0 ? (
        <p>{t("recordDesk.links.none")}</p>
      ) : (
        <>
          <p>{t("recordDesk.links.lede", { days: linkCheckDays })}</p>
          <ul className="checks">
            {links.map((link, index) => (
              <li key={link.url}>
                <Shape name={shapes[link.state]} />
                <HowItStands link={link} answer={answer} index={index} />
              </li>
            ))}
          </ul>
          <PostForm hidden={{ intent: "check" }} className="actions">
            <SubmitButton kind="second">{t("recordDesk.links.check")}</SubmitButton>
          </PostForm>
        </>
      )}
    </section>
  );
}

function HowItStands({ link, answer, index }: { link: Link; answer: Props["answer"]; index: number }) {
  const { t } = useI18n();
  const { url, state, detail, movedTo, checkedAt, reason } = link;
  const form = useBinding(answer, `reason_${index}`);
  const fault = linkFaults.find((one) => one === detail);
  const why = fault
    ? t(`recordDesk.fault.${fault}`)
    : state === "dead"
      ? t("recordDesk.fault.status", { status: detail })
      : null;
  return (
    <div>
      <p>
        <ExternalLink href={url}>{url}</ExternalLink>
      </p>
      <p className="m">
        <Separated
          items={[
            t(`recordDesk.linkState.${state}`),
            state === "not_checked" ? null : why,
            movedTo ? t("recordDesk.links.movedTo", { address: movedTo }) : null,
            checkedAt ? <TimeText key="at" value={checkedAt} /> : null,
          ]}
        />
      </p>
      {reason ? <p className="m">{t("recordDesk.links.reasonGiven", { reason })}</p> : null}
      {state === "dead" || state === "refused" ? (
        <PostForm hidden={{ intent: "reason", url, item: String(index) }}>
          <TextInput {...form.field("reason", reason)} label={t("recordDesk.links.reason")} optional />
          <SubmitButton kind="quick">{t("recordDesk.links.giveReason")}</SubmitButton>
        </PostForm>
      ) : null}
    </div>
  );
}
