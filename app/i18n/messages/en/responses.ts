export const responses = {
  title: "Responses",
} as const;
