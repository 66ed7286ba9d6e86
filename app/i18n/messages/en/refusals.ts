export const refusals = {
  title: "This was not done",
} as const;
