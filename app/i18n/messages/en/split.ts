export const split = {
  title: "Splitting",
} as const;
