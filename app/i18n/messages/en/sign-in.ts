export const signIn = {
  title: "Sign in to the desk",
} as const;
