/** Mail to those who are registered for a meeting: their seat, and what becomes of the meeting. */
export const mailOfMeetings = {
  meeting: {
    goingSubject: "You are registered: {{title}}",
    goingHeading: "You have a seat",
    goingIntro: "You are registered for this meeting, and have a seat.",
    askedSubject: "You are asked to: {{title}}",
    askedHeading: "You are asked to a meeting",
    askedIntro:
      "You are asked to this meeting, and have a seat. If you cannot come, say so on your own page.",
    maybeSubject: "You may come: {{title}}",
    maybeHeading: "You may come",
    maybeIntro: "It is noted that you may come. No seat is kept for you until you say that you do.",
    waitingSubject: "You are on the waiting list: {{title}}",
    waitingHeading: "You are on the waiting list",
    waiting_meeting_full:
      "All seats are taken. The next free seat goes to the first in line who can have it, and we write to you when one is yours.",
    waiting_organisation_full:
      "Your organisation has all the seats that it may have at this meeting. When a colleague gives one up it can be yours, and we write to you. If it matters that more of you come, write to the organiser.",
    endedSubject: "You are not coming: {{title}}",
    endedHeading: "You are not registered any more",
    endedIntro:
      "It is noted that you are not coming, and no seat is kept for you. If that is wrong, answer anew on your own page.",
    takenSubject: "Your seat is taken over: {{title}}",
    takenHeading: "Your seat is taken over",
    takenIntro:
      "Whoever you offered your seat has taken it, and you are not registered any more. If you want to come after all, answer anew on your own page.",
    seatedSubject: "A seat for you: {{title}}",
    seatedHeading: "You have a seat",
    seatedIntro:
      "A seat has become free, and it is yours. If you cannot come after all, give it up on your own page, and the next who waits gets it.",
    changedSubject: "Your answer is changed: {{title}}",
    movedSubject: "Changed: {{title}}",
    movedHeading: "The meeting has been changed",
    movedForOthers: "The meeting has been changed since we last wrote. For you time and place are the same.",
    form_room: "It is held in the room only now.",
    form_digital: "It is held digitally only now.",
    form_hybrid: "It is held both in the room and digitally now.",
    movedIntro: "The meeting has been changed since we last wrote. This is what holds now:",
    moved_going: "You keep your seat. If you cannot come now, give it up on your own page.",
    moved_maybe: "You have answered that you may come. Say on your own page whether you do.",
    moved_waiting: "You are still on the waiting list.",
    before: "What it was",
    linkSubject: "New link to join: {{title}}",
    linkHeading: "The link to join is another",
    linkIntro:
      "The link to join this meeting has been changed. Use this one; the earlier one no longer holds.",
    cancelledSubject: "Called off: {{title}}",
    cancelledHeading: "The meeting is called off",
    cancelledIntro: "This meeting is not held, and your answer no longer counts.",
    cancelledOwn:
      "Your own page shows what we hold about you, and you can have it erased there. The link is yours alone.",
    stillInput: "You can still give input in writing",
    join: "Link to join",
    joinPrivate: "The link to join is for you. Please do not publish it.",
    noPlaceInGroup: "Any group. You chose “{{title}}”, which had no place for you.",
    wayAssumed:
      "We have taken it that you come to the room. Do you take part digitally? Change it on your own page.",
    atDoor: "At the door: say {{ref}}, or show the code.",
    outOfCalendar:
      "The meeting goes out of your calendar until you have a seat, where an entry of ours is in it.",
    fromCalendar: "You can also answer from your calendar: your registration follows.",
    because_asked: "You get this because you are asked to the meeting.",
    because_going: "You get this because this address is registered for the meeting.",
    because_maybe: "You get this because you have answered that you may come to the meeting.",
    because_waiting: "You get this because this address is on the waiting list of the meeting.",
    because_not_going: "You get this because this address was registered for the meeting.",
    because_called_off: "You get this because this address was on the list for the meeting.",
  },
  duty: {
    moved: "The meeting has been changed. This is what holds now:",
    cancelled: "The meeting is not held.",
    button: "Open the meeting",
    because: "You get this because you have a group at the meeting.",
  },
} as const;
