/** Mail after a meeting, to those who took part. */
export const mailAfterMeetings = {
  after: {
    recordSubject: "The record: {{title}}",
    recordHeading: "The record of the meeting is there",
    recordIntro:
      "What was presented and said in the meeting has been written down. Each point leads to its own page, where its response will stand. Words that nobody has looked through yet follow there.",
    recordButton: "Read the record",
    recordWrong: "Is something wrong in it? Answer this mail, and we look into it.",
    recordOnce:
      "This is the only mail that comes to you about it. Answer it if you want us to delete your address now.",
    twoAtMost:
      "Two mails at most come to you about the meeting: three questions about it, and that its record is there. Answer this one if you want us to delete your address now.",
    evaluationSubject: "How was it? {{title}}",
    evaluationHeading: "How was the meeting?",
    evaluationIntro:
      "Will you answer three questions about this meeting? Your name is not shown with your answers.",
    evaluationButton: "Go to your own page and answer",
    evaluationUntil: "You can answer, and change your answers, through {{date}}.",
    because: "You get this because this address was registered for the meeting.",
    becauseThere: "You get this because this address was written down at the door of the meeting.",
  },
} as const;
