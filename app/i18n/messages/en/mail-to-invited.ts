export const mailToInvited = {
  mailing: {
    answerButton: "Register or decline",
    deadline: "Register by",
    moreAgenda: "The rest of the agenda is on the meeting’s page.",
    private:
      "The link is yours, and your organisation is filled in where we know it. Your name is not, in case you pass the mail on: whoever you send it to gets a link of their own.",
    fromCalendar: "You can also answer from your calendar.",
    because: "You get this because this address is on the invitation list of {{forum}}.",
    testSubject: "Test: {{subject}}",
    test: "This is a test that went to you alone. The button leads to the public page; in the mailing it leads each person to their own.",
    movedIntro: "The meeting that you are invited to has been changed. This is what holds now:",
    cancelledIntro: "The meeting that you are invited to is not held.",
    declinedSubject: "Noted: {{title}}",
    declinedHeading: "You are not coming",
    declinedIntro:
      "We have written down that you are not coming, and taken the meeting out of your calendar where our invitation had put it. You hear no more of it from us.",
    declinedButton: "Come after all",
  },
} as const;
