export const doubt = {
  figure: "{{part}}: a figure or a date changes: {{before}} → {{after}}",
  negation: "{{part}}: a ‘not’, or a word and its opposite, changes: {{before}} → {{after}}",
  words_one: "{{part}}: {{changed}} of {{count}} word changes",
  words_other: "{{part}}: {{changed}} of {{count}} words change",
  question: "Are those whom it answers told?",
  only: "No: it is only a typing error all the same",
  onlyHint:
    "It then stands among its drafts and decisions, and in the event log, that you said so. The approver sees what was found.",
  tell: "Yes: send it as a change of substance",
} as const;
