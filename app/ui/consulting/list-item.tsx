import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";

type Props = {
  /** what the rows are: the first part of each intent */
  list: "theme" | "disposition" | "material" | "agenda" | "question" | "group" | "section";
  item: string;
  /** what the row is called, for those who hear its buttons */
  name: string;
  first: boolean;
  last: boolean;
  /** can be ended and offered again; where it is left out the row is removed instead */
  ended?: boolean;
  version: number;
  /** its form was answered */
  open: boolean;
  children: ReactNode;
  form: ReactNode;
  /** a button more, beside those that every row has */
  act?: ReactNode;
  /** what belongs to the row and has forms of its own, under it */
  more?: ReactNode;
};

/** A row of a list: what it says, its form folded under it, and the buttons that move or end it. */
export function ListItem(props: Props) {
  const { list, item, name, first, last, ended, version, open, children, form, act, more } = props;
  const { t } = useI18n();
  const button = (label: string, props: { name?: string; value?: string } = {}) => (
    <SubmitButton kind="quick" {...props}>
      {label}
      <span className="vh"> {name}</span>
    </SubmitButton>
  );
  const end = ended === undefined ? t("common.button.remove") : t("consultationDesk.lists.end");
  return (
    <li>
      <div>{children}</div>
      <div className="actions">
        {ended || (first && last) ? null : (
          <PostForm hidden={{ intent: `${list}_move`, item }}>
            {first ? null : button(t("consultationDesk.lists.up"), { name: "to", value: "up" })}
            {last ? null : button(t("consultationDesk.lists.down"), { name: "to", value: "down" })}
          </PostForm>
        )}
        <PostForm hidden={{ intent: `${list}_${ended ? "reopen" : "end"}`, item, version }}>
          {button(ended ? t("consultationDesk.lists.reopen") : end)}
        </PostForm>
        {act}
      </div>
      <details open={open}>
        <summary>
          {t("common.button.edit")}
          <span className="vh"> {name}</span>
        </summary>
        {form}
      </details>
      {more ? <div>{more}</div> : null}
    </li>
  );
}

/** Those in use in their order, with which is first and last; ended ones after them. */
export function placed<Row extends { ended?: boolean }>(
  rows: readonly Row[],
): (Row & { first: boolean; last: boolean })[] {
  const inUse = rows.filter((row) => !row.ended);
  const ended = rows.filter((row) => row.ended);
  return [...inUse, ...ended].map((row, index) => ({
    ...row,
    first: index === 0,
    last: index >= inUse.length - 1,
  }));
}
