/** What the forms of a table's page have in common: without scripts they are posted, with scripts they are sent in place. */
import { createContext, type FormEvent, type ReactNode, useContext } from "react";
import { paths } from "~/paths.ts";
import type { Answer } from "~/ui/form/use-answer.ts";
import { HiddenFields, type HiddenValues } from "../form/hidden-fields.tsx";
import type { ActRefusal } from "./refused.tsx";
import type { Typing } from "./typed.ts";

export type Opened = {
  /** the participant writes: the page does not load itself meanwhile */
  write: boolean;
  /** the number of the note that is being said in other words, or objected to */
  change: number | null;
  object: number | null;
  /** of the note that is being changed: the number of the objection that it takes up */
  take: number | null;
  /** the reader wants it not to load itself */
  still: boolean;
};

/** Why a form was not done, with what its sentence and its next try need. */
export type Answered = Answer & {
  refusal: ActRefusal | null;
  details?: Readonly<Record<string, string | number>>;
};

export type Acting = {
  /** the handle of the table that the page is of: this browser may sit at another by now */
  table: string;
  /** what the page's forms are called by where no script names them */
  formKey: string;
  /** what the last form that was posted was answered */
  answer: Answered | undefined;
  opened: Opened;
  /** with scripts: what stands in the page's fields, so that no change of the page takes it away */
  typing: Typing | null;
  /** with scripts: opens or closes a form in place; null without */
  open: ((what: Partial<Opened>) => void) | null;
  /** with scripts: sends a form in place */
  submit: ((event: FormEvent<HTMLFormElement>) => void) | null;
};

const Context = createContext<Acting | null>(null);
export const ActingProvider = Context.Provider;

export function useActing(): Acting {
  const acting = useContext(Context);
  if (!acting) throw new Error("a form of a table outside of its page");
  return acting;
}

type Props = {
  /** by which fields outside of it are its own */
  id?: string;
  /** left out where the form's buttons say it */
  intent?: string;
  /** where the form is shown again if it is not taken */
  from?: number;
  hidden?: HiddenValues;
  className?: string;
  /** hears what is written or chosen in it */
  heard?: (form: HTMLFormElement) => void;
  children: ReactNode;
};

/** One act at the table. */
export function ActForm({ id, intent, from, hidden = {}, className, heard, children }: Props) {
  const { formKey, table, submit } = useActing();
  return (
    <form
      method="post"
      action={paths.live.table({ from: from === undefined ? undefined : String(from) })}
      noValidate
      id={id}
      className={className}
      onSubmit={submit ?? undefined}
      onChange={heard ? ({ currentTarget }) => heard(currentTarget) : undefined}
    >
      <HiddenFields values={{ intent, table, key: formKey, ...hidden }} />
      {children}
    </form>
  );
}

/** Leads to the same page with a form open; with scripts it opens in place. */
export function OpenLink({
  what,
  className = "not",
  children,
}: {
  what: Partial<Opened>;
  className?: string;
  children: ReactNode;
}) {
  const { open } = useActing();
  const query = Object.fromEntries(
    Object.entries(what).map(([name, value]) => [name, String(Number(value))]),
  );
  const note = what.change ?? what.object;
  return (
    <a
      className={className}
      href={paths.live.table(query) + (note ? `#n-${note}` : "")}
      onClick={
        open
          ? (event) => {
              event.preventDefault();
              open(what);
            }
          : undefined
      }
    >
      {children}
    </a>
  );
}

/** Closes what an OpenLink opened. */
export function CloseLink({ children }: { children: ReactNode }) {
  const { open } = useActing();
  return (
    <a
      className="not"
      href={paths.live.table()}
      onClick={
        open
          ? (event) => {
              event.preventDefault();
              open({});
            }
          : undefined
      }
    >
      {children}
    </a>
  );
}

/** Which form the address asks for. */
export function openedBy(params: URLSearchParams): Opened {
  const number = (name: string) => Number(/^\d{1,4}$/.exec(params.get(name) ?? "")?.[0]) || null;
  return {
    write: params.has("write"),
    still: params.has("still"),
    change: number("change"),
    object: number("object"),
    take: number("take"),
  };
}
