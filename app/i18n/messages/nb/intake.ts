import type { intake as en } from "../en/intake";
import type { Translation } from "../types";

export const intake = {
  title: "Mottak",
} satisfies Translation<typeof en>;
