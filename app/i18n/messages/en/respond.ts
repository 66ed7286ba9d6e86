export const respond = {
  title: "Respond",
} as const;
