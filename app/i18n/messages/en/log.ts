export const log = {
  title: "Event log",
} as const;
