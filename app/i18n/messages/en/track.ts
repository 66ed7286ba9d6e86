export const track = {
  title: "Your input",
} as const;
