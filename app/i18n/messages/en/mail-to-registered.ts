/** Mail to those who register for a meeting. */
export const mailToRegistered = {
  registration: {
    confirmSubject: "Confirm: {{title}}",
    confirmHeading: "Do you want to come?",
    confirmIntro: "Somebody, most likely you, filled in the registration for this meeting with your address.",
    confirmWaits: "As things are now there is no free seat: whoever confirms is put on the waiting list.",
    confirmButton: "See, and confirm",
    confirmUntil:
      "The link works until {{moment}}. If you do nothing, nobody is registered and what was filled in is deleted.",
    offeredSubject: "A seat is offered to you: {{title}}",
    offeredHeading: "A seat is held for you",
    offered_holder: "A seat is held for you at this meeting. Somebody who can’t come offers you theirs.",
    offered_organiser:
      "A seat is held for you at this meeting. The organiser offers it to you in place of somebody who can’t come.",
    offeredButton: "See, and take the seat",
    offeredUntil:
      "You can take it until {{moment}}, as long as it is not given up or offered to somebody else before. If you do nothing, you are not registered, and what was written of you is deleted.",
    becauseOffered: "You get this because a seat at a meeting was offered to this address.",
    linkSubject: "Your registration: {{title}}",
    linkHeading: "You have answered already",
    linkIntro:
      "Your own page shows whether you have a seat. There you change your answer, or give up your seat.",
    linkSeat:
      "It is {{name}} who answered with this address. An address takes one seat, so a colleague who shares it registers with an address of their own, or writes to {{email}} and is registered without one.",
    ownButton: "Your own page",
    private: "The link is private: whoever has it can change your answer. Keep this mail.",
    becauseTyped: "Somebody wrote this address in the form of a meeting.",
  },
  /** an answer from a calendar that was not taken */
  refused: {
    subject: "Your answer was not taken: {{title}}",
    heading: "The answer from your calendar changed nothing",
    closed:
      "You answered this invitation from your calendar after the last day to register. You are not registered.",
    older:
      "The meeting was moved, or you have answered otherwise, since you gave this answer in your calendar. It was not taken.",
    old_address:
      "You answered an earlier entry in your calendar. It ended when you got a new link, so your answer was not taken.",
    over: "Your answer came from your calendar when the meeting was over, and was not taken.",
    cancelled: "You answered from your calendar, but the meeting is called off. It is not held.",
    stands_going: "As it stands, you come and have a seat.",
    stands_maybe: "As it stands, you may come. No seat is kept for you.",
    stands_waiting: "As it stands, you are on the waiting list.",
    stands_not_going: "As it stands, you are not coming.",
    stands_none: "As it stands, you have not answered.",
    answer: "If that is wrong, answer on the page below.",
    write: "If you still want to come, write to {{email}}.",
    button: "Your invitation",
    because: "You get this because an answer came from the calendar of this address.",
  },
} as const;
