export const invitation = {
  label: "Invitation",
  back: "Back to the invitation",
  title: "Do you want to come?",
  to: "This invitation is to {{email}}.",
  notYou: "Somebody passed it on to me",
  register: "Register",
  decline: {
    title: "Can't you come?",
    text: "Then we send you no reminder. You can change your mind as long as one can register.",
    now: "I'm not coming",
    done: "You have said that you are not coming. If you can after all, register below.",
  },
  known: {
    title: "This invitation has been answered",
    text: "The registration is changed or withdrawn by the link in the mail about it. We can send that link once more, to the address that was invited.",
    send: "Send the link",
    sent: "The link goes to the address that was invited. If it was sent a short while ago, look for that mail.",
  },
  pass: {
    title: "Register for yourself",
    lede: "Write who you are. We send a mail to your address, and you are registered once you have confirmed it there. Whose invitation you came by is noted.",
    ledeFull:
      "Write who you are. We send a mail to your address, and you are on the waiting list once you have confirmed it there. Whose invitation you came by is noted.",
    works: "The link in the mail works for {{days}} days.",
    enough:
      "This invitation has been passed on to as many as may wait for their confirmation. Try again tomorrow, or write to the organiser.",
  },
  dead: {
    title: "This link does not work",
    text: "Open the link from the mail once more. If the address has changed since, the organiser can help you.",
  },
  other: {
    name: "Their name",
    email: "Their email address",
    organisation: "Their organisation",
    kind: "Whom they speak for",
    language: "Language that we write to them in",
  },
  seat: {
    link: "Pass your seat on",
    title: "Who takes your seat?",
    lede: "We send a mail to the address. Until it is confirmed there you keep your seat; then it is theirs, and nobody on the waiting list is passed over.",
    send: "Offer them the seat",
    done: "We have written to them. You keep your seat until they have confirmed.",
    no_seat: "You have no seat to pass on.",
    own_address: "That is the address that you are registered with yourself.",
    organisation_full: "That organisation has as many seats as it may have.",
    offered_enough: "You have offered your seat as often as you can in one day. Try again tomorrow.",
    over: "The meeting is over.",
  },
} as const;
