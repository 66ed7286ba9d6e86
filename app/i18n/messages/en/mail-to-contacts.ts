/** Mail about the invitation list. */
export const mailToContacts = {
  list: {
    confirmSubject: "Confirm: the invitation list of {{forum}}",
    confirmHeading: "Do you want to be invited?",
    confirmIntro: "Somebody, most likely you, asked to put this address on the invitation list of {{forum}}.",
    confirmButton: "See, and confirm",
    confirmUntil:
      "The link works until {{moment}}. If you did not ask for this, there is nothing you need to do: what was filled in is deleted.",
    becauseTyped: "Somebody wrote this address in the form of the invitation list.",
    joinedSubject: "You are on the invitation list of {{forum}}",
    joinedHeading: "You are on the invitation list",
    joinedIntro: "We write when {{forum}} has something that you can take part in.",
    knownSubject: "Your place on the invitation list of {{forum}}",
    knownHeading: "You are on the list already",
    knownIntro: "On your own page you change what {{forum}} invites you to, or leave the list.",
    ownButton: "Your own page",
    private: "The link is private: whoever has it can change your choices. Keep this mail.",
    becauseListed: "You get this because this address is on the invitation list.",
    leave: "Leave the list",
  },
} as const;
