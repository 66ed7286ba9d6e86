export const outreach = {
  title: "Outreach",
  lede: "What was done elsewhere to reach people. It is kept as evidence of it; nothing here is public.",
  none: "Nothing is noted yet.",
  add: "Note what was done",
  change: "Change",
  remove: "Take out",
  save: "Save",
  field: {
    doneOn: "Day",
    channel: "Channel",
    what: "What was done",
    reach: "How many it reached",
    reachHint: "As far as you know.",
    url: "Link",
  },
  channel: {
    web: "Website",
    social_media: "Social media",
    phone: "Phone",
    newsletter: "Newsletter",
    press: "Press or advertisement",
    in_person: "In person",
    other: "Other",
  },
  refused: {
    changed_meanwhile: "Somebody has changed it since you read the page. Load it again.",
  },
} as const;
