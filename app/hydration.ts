/**
 * Pages are script-free unless a matched route says `export const handle = { hydrate: true }`. The root layout
 * (which renders <Scripts>) and the Content-Security-Policy are made from this one predicate.
 */
export function isHydrated(handles: readonly unknown[]): boolean {
  return handles.some((handle) => (handle as { hydrate?: unknown } | undefined)?.hydrate === true);
}

/** Whether a page may run scripts of ours at all: hydrated, or with one small file that it works without. */
export function runsScripts(handles: readonly unknown[]): boolean {
  return (
    isHydrated(handles) ||
    handles.some((handle) => (handle as { script?: unknown } | undefined)?.script === true)
  );
}
