export const consultationDesk = {
  title: "Consultations",
} as const;
