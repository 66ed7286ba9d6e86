import type { signIn as en } from "../en/sign-in";
import type { Translation } from "../types";

export const signIn = {
  title: "Logga in på arbetsbordet",
} satisfies Translation<typeof en>;
