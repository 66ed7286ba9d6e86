export const desk = {
  title: "Today",
  nav: {
    label: "Desk",
    intake: "Intake",
    contributions: "Contributions",
    assess: "To assess",
    responses: "Responses",
    toApprove: "Responses to approve",
    consultations: "Consultations",
    plans: "Plans",
    commitments: "My commitments",
    mail: "Mail",
    people: "People",
    settings: "Settings",
    log: "Log",
  },
  me: {
    sessions: "Where I am signed in",
    demo: "Be somebody else",
    public: "The public pages",
  },
  notice: {
    mailToFiles: "No mail server is set up. Mail is written to files on the server and reaches nobody.",
  },
} as const;
