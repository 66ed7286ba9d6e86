export const planDesk = {
  title: "Plans and commitments",
} as const;
