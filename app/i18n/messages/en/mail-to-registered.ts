/** Mail to those who register for a meeting. */
export const mailToRegistered = {
  registration: {
    confirmSubject: "Confirm: {{title}}",
    confirmHeading: "Do you want to come?",
    confirmIntro: "Somebody, most likely you, filled in the registration for this meeting with your address.",
    confirmButton: "See, and confirm",
    confirmUntil:
      "The link works until {{moment}}. If you do nothing, nobody is registered and what was filled in is deleted.",
    linkSubject: "Your registration: {{title}}",
    linkHeading: "You have answered already",
    linkIntro:
      "Your own page shows whether you have a seat. There you change your answer, or give up your seat.",
    ownButton: "Your own page",
    private: "The link is private: whoever has it can change your answer. Keep this mail.",
    becauseTyped: "Somebody wrote this address in the form of a meeting.",
  },
} as const;
