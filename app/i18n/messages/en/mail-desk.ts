export const mailDesk = {
  title: "Mail",
} as const;
