/** A link to join that is a host alone would keep every text out that names the host. */
import { expect, it } from "vitest";
import { scheduleForm } from "~/domain/meetings/forms.ts";

const errorOf = (joinUrl: string) => {
  const read = scheduleForm.shape.joinUrl.safeParse(joinUrl);
  return read.success ? null : read.error.issues[0]?.message;
};

it("is refused at its field, and what leads on from the host is not", () => {
  for (const url of [
    "https://join.example",
    "https://join.example/",
    "https://join.example//?",
    "https://join.example/#",
  ])
    expect(errorOf(url), url).toBe("join_link_wide");
  for (const url of [
    "",
    "https://join.example/j",
    "https://join.example/?room=1",
    "https://join.example/#room",
  ])
    expect(errorOf(url), url).toBeNull();
});
