/** Mail to staff; the frame and what contributors get stand in mail.ts. */
export const mailToStaff = {
  assigned: {
    subject_one: "{{count}} contribution to assess for {{body}}",
    subject_other: "{{count}} contributions to assess for {{body}}",
    heading: "Your advice is asked for",
    intro: "Say what you advise and which outcome you propose, or that it is not yours and whose it is.",
    due: "By {{date}}",
    button: "Open the list",
  },
  digest: {
    subjectOverdue_one: "{{count}} contribution is overdue",
    subjectOverdue_other: "{{count}} contributions are overdue",
    subjectDue_one: "{{count}} contribution is due soon",
    subjectDue_other: "{{count}} contributions are due soon",
    heading: "What waits for your advice",
    overdue: "Overdue",
    due: "Due soon",
    was: "Was due {{date}}",
    button: "Open the list",
  },
  review_response: {
    subject: "Response {{number}} waits for approval",
    heading: "A response waits for your approval",
    intro: "Response {{number}} in {{consultation}} was sent to review by {{name}}.",
    introNobody: "Response {{number}} in {{consultation}} was sent to review.",
  },
  review_outcome: {
    subject: "The outcome of {{consultation}} waits for approval",
    heading: "An outcome waits for your approval",
    intro: "The outcome of {{consultation}} was sent to review by {{name}}.",
    introNobody: "The outcome of {{consultation}} was sent to review.",
  },
  review_set_aside: {
    subject: "{{number}}: is it to be set aside?",
    heading: "A second person is asked for",
    intro:
      "{{name}} wants to set contribution {{number}} in {{consultation}} aside. Somebody else has to decide.",
    introNobody:
      "Contribution {{number}} in {{consultation}} is to be set aside. Somebody else has to decide.",
    others_one: "The same goes for {{count}} other contribution.",
    others_other: "The same goes for {{count}} other contributions.",
  },
  review_retraction: {
    subject: "Response {{number}}: is it to be retracted?",
    heading: "A second person is asked for",
    intro: "{{name}} wants to retract response {{number}} in {{consultation}}. Somebody else has to decide.",
    introNobody: "Response {{number}} in {{consultation}} is to be retracted. Somebody else has to decide.",
  },
  returned_set_aside: {
    subject: "{{number}} is not set aside",
    heading: "A contribution is given back to you",
    intro: "{{name}} did not set contribution {{number}} in {{consultation}} aside. Why stands on its page.",
    introNobody: "Contribution {{number}} in {{consultation}} was not set aside. Why stands on its page.",
    button: "Open the contribution",
  },
  review: {
    exact: "An approval holds for exactly the text that you read. Any later change asks for a new one.",
    button: "Read and decide",
  },
  returned_response: {
    subject: "Response {{number}} is given back",
    heading: "A response is given back to you",
    intro:
      "{{name}} gave back response {{number}} in {{consultation}}. What to change stands beside the text.",
    introNobody:
      "Response {{number}} in {{consultation}} is given back. What to change stands beside the text.",
    button: "Open the response",
  },
  returned_outcome: {
    subject: "The outcome of {{consultation}} is given back",
    heading: "An outcome is given back to you",
    intro:
      "{{name}} gave back the outcome of {{consultation}}. What to change stands at the top of its page.",
    introNobody:
      "The outcome of {{consultation}} is given back. What to change stands at the top of its page.",
    button: "Open the outcome",
  },
  code: {
    subject: "Sign-in code for {{forum}}",
    heading: "Your sign-in code",
    intro: "Type or paste it where you asked for it. It works once, until {{time}}, in that browser only.",
    notYou: "If you did not ask for it, somebody typed your address. Without the code nobody gets in.",
  },
  factor: {
    subject: "Your sign-in to {{forum}} was changed",
    heading: "Your sign-in was changed",
    addedApp: "An authenticator app was added as your second step.",
    addedPasskey: "A passkey was added as your second step.",
    removedApp: "An authenticator app was removed from your second step.",
    removedPasskey: "A passkey was removed from your second step.",
    reset: "Your second step was reset. At the next sign-in you set up a new one.",
    codesMade: "New codes for paper were made. The old ones no longer work.",
    codeUsed_one: "One of your codes on paper was used to sign in or to confirm a change. {{count}} is left.",
    codeUsed_other:
      "One of your codes on paper was used to sign in or to confirm a change. {{count}} are left.",
    when: "It was done {{moment}}.",
    notYou: "If it was not you, nor agreed with you: tell an administrator at once, or write to {{email}}.",
    button: "Sign in and look",
  },
  invited: {
    subject: "You are invited to work with {{forum}}",
    heading: "You are invited to work with {{forum}}",
    intro: "{{host}} has given you these roles:",
    how: "Sign in with this address. A code comes by mail each time; there is no password.",
    second:
      "Since you can do more than give advice, you set up a second step the first time. Have your telephone at hand.",
    button: "Sign in",
  },
} as const;
