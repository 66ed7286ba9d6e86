export const setup = {
  title: "Set up the forum",
} as const;
