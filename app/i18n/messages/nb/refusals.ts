import type { refusals as en } from "../en/refusals";
import type { Translation } from "../types";

export const refusals = {
  title: "Dette ble ikke gjort",
} satisfies Translation<typeof en>;
