/**
 * The transition table of a machine: from each state, the states that a command may move it to. A machine's table stands
 * beside its vocabulary and is the only place that says so; commands ask it, triggers in the database hold it.
 */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Whether the table has this move. To stay is no move. */
export function mayMove<State extends string>(table: Transitions<State>, from: State, to: State): boolean {
  return table[from].includes(to);
}

/** Whether nothing follows. */
export function isEnd<State extends string>(table: Transitions<State>, state: State): boolean {
  return table[state].length === 0;
}

/** The states that a move to this one may begin in, in the order of the table. */
export function leadingTo<State extends string>(table: Transitions<State>, to: State): State[] {
  return (Object.keys(table) as State[]).filter((from) => mayMove(table, from, to));
}

/** The state moved to, for a write; throws (a bug) where the table has no such move and it does not stay. */
export function moved<State extends string>(table: Transitions<State>, from: State, to: State): State {
  if (from !== to && !mayMove(table, from, to)) throw new Error(`no move from ${from} to ${to}`);
  return to;
}
