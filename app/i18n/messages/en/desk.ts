export const desk = {
  title: "Today",
} as const;
