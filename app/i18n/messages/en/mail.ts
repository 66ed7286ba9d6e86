export const mail = {
  title: "Mail from the forum",
} as const;
