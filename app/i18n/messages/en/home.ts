export const home = {
  title: "Open now and answered lately",
} as const;
