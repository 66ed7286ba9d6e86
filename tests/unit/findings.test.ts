import { expect, it } from "vitest";
import { countWords, findingsOf } from "~/domain/responses/response.ts";

const draft = {
  hasDisposition: true,
  needsDestination: false,
  reason: "ord ".repeat(20),
  destination: "",
  language: "nn",
};
const member = { language: "nn", visibility: "cleared" };

it.each([
  [{}, [member], []],
  [{ hasDisposition: false }, [member], ["disposition_missing"]],
  [{ reason: " \n" }, [member], ["reason_missing"]],
  [{ needsDestination: true, destination: " " }, [member], ["destination_missing"]],
  [{ reason: "ord ".repeat(14) }, [member], ["reason_thin"]],
  [{ reason: "ord ".repeat(15) }, [member], []],
  [{}, [{ ...member, language: "nb" }], ["language_mismatch"]],
  [{}, [member, { ...member, language: "nb" }], []],
  [{}, [{ ...member, visibility: "not_cleared" }], ["members_not_cleared"]],
  [{}, [{ ...member, visibility: "withheld" }], []],
])("what is found before approval: %j", (change, members, found) => {
  expect(findingsOf({ ...draft, ...change }, members)).toEqual(found);
});

it("words are counted by the spaces between them", () => {
  expect(["", "  ", "eitt", " to  ord\n", "a\u00a0b"].map(countWords)).toEqual([0, 0, 1, 2, 2]);
});
