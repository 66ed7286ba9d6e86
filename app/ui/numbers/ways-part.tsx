import { presences } from "~/domain/meetings/attendance.ts";
import type { MeetingNumbers } from "~/domain/numbers/numbers.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";

/** In which way those who came were there, and about how many followed the stream, who are nobody that is known. */
export function WaysPart({ came, streamFollowers }: Pick<MeetingNumbers, "came" | "streamFollowers">) {
  const { t, number, list } = useI18n();
  const ways = came?.presence ? presences.filter((way) => (came.presence?.[way] ?? 0) > 0) : [];
  const counts = ways.map((way) => t(`door.count.${way}`, { n: number(came?.presence?.[way] ?? 0) }));
  return (
    <>
      {counts.length > 0 ? <p className="m">{t("numbers.ways", { ways: list(counts) })}</p> : null}
      {streamFollowers === null ? null : (
        <p className="m">{t("numbers.followed", { count: streamFollowers })}</p>
      )}
    </>
  );
}

/** Written down by staff, since nothing here counts them. */
export function FollowersForm({ form, followers }: { form: Binding; followers: number | null }) {
  const { t } = useI18n();
  return (
    <PostForm className="door-sits">
      <TextInput
        {...form.field("followers", followers === null ? "" : String(followers))}
        optional
        inputMode="numeric"
        label={t("numbers.followers.label")}
        hint={t("numbers.followers.hint")}
        autoComplete="off"
      />
      <SubmitButton kind="second">{t("numbers.followers.do")}</SubmitButton>
    </PostForm>
  );
}
