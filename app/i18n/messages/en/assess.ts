export const assess = {
  title: "Assess",
} as const;
