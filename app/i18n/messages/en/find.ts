export const find = {
  title: "Find",
  label: "Find by reference, name, address, case number or text",
  placeholder: "Find reference, name or text",
  sub: "By reference, name, address, case number and text. Whole words; a star for words that begin so; quotation marks for words that stand together.",
  found: "What holds {{words}}, the newest first",
  none: "Nothing that you work with holds {{words}}",
  kind: {
    submission: "Submission {{ref}}",
    contribution: "Contribution {{ref}}",
    response: "Response {{ref}}",
    consultation: "Consultation {{ref}}",
    meeting: "Meeting {{ref}}",
    registration: "Registration {{ref}}",
  },
} as const;
