export const about = {
  title: "About the forum",
} as const;
