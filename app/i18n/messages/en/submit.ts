export const submit = {
  title: "Send input",
} as const;
