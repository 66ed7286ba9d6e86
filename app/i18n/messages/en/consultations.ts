export const consultations = {
  title: "Consultations",
} as const;
