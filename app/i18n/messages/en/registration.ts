/** Registering for a meeting, and one's own registration. */
export const registration = {
  label: "Registration",
  title: "Register for the meeting",
  pageTitle: "Register: {{meeting}}",
  lede: "It takes a minute. You need no account, only an address that we can write to.",
  oneSeat:
    "Each address takes one seat. If several of you share one, the others register with an address of their own, or write to {{contact}} and are registered without one.",
  seatsLeft: "There are seats left",
  perOrganisation: "At most {{most}} from each organisation: if more of you register, the others wait.",
  closes: "Register by {{date}}.",
  field: {
    attendAs: "How do you take part?",
    group: "Which group do you want to join?",
    groupHint: "In the groups you discuss one theme together. The choice holds while there is room.",
    accessNeeds: "What do you need to take part?",
    accessNeedsHint:
      "For example an interpreter, a hearing loop or step-free access. It is kept apart, is read only by those who arrange the meeting, and is erased {{days}} days after it.",
    language: "In which language do we write to you?",
  },
  fact: {
    satAt: "Where you sat",
    group: "Group",
    accessNeeds: "What you need",
    language: "Language",
  },
  attendAs: {
    room: "In the room",
    remote: "Digitally",
  },
  anyGroup: "Any group",
  groupFull: "full",
  groupLeft: "{{left}} of {{seats}} seats left",
  groupWished: "full: kept as your wish",
  lack: {
    group_full: "It is full. We keep it as your wish, and you can choose another.",
    group_in_room: "It meets in the room, and you take part digitally.",
    group_digital: "It meets digitally, and you come to the room.",
    free: "It was full when you got your seat, and has room now. Choose it once more to join it.",
  },
  noSeat: {
    meeting_full:
      "All seats are taken. The next free seat goes to the first in line who can have it, and we write to you when one is yours.",
    organisation_full:
      "Your organisation has all the seats that it may have. When a colleague gives one up, it can be yours, and we write to you. If it matters that more of you come, write to {{contact}}.",
  },
  kept: "We keep what you write here for {{days}} days. If you don't confirm by mail, it is deleted.",
  register: "Register",
  wait: "Put me on the waiting list",
  already: "Registered already?",
  asked: {
    title: "Look in your mail",
    text: "We have sent a mail to the address. Your answer counts once you have pressed the button that the mail leads to; until then no seat is held for you.",
    textFull:
      "We have sent a mail to the address. Your answer counts once you have pressed the button that the mail leads to; until then you are not on the waiting list.",
    spam: "If nothing comes within the hour, look among the spam. Is the address registered already, the mail leads to its owner's page.",
    unsentTitle: "You are not registered yet",
    unsent: "No mail leaves this forum yet, so nothing could be sent to you. Write to {{contact}} instead.",
    example: "This is an example forum: its mail is written to files in {{folder}}, the newest last.",
  },
  closed: {
    none: "There is no registration for this meeting",
    over: "Registration is over",
    by_invitation: "This meeting is for those who are invited",
    cancelled: "The meeting was called off",
    closed: "The meeting has been held",
    contact: "Do you have a question? Write to {{contact}}.",
  },
  refused: {
    mixed_alphabets: "The address mixes letters of different alphabets. Write it with one alphabet.",
    unknown_group: "That group is not there any more. Choose another.",
    group_full: "That group has just filled up. Choose another.",
    group_in_room: "That group meets in the room. Choose another one, or take part in the room.",
    group_digital: "That group meets digitally. Choose another one, or take part digitally.",
    remote_only: "The meeting is digital now. Send once more if that suits you.",
    room_only: "The meeting is in the room only now. Send once more if that suits you.",
    questions_changed:
      "The organiser has changed the questions while you wrote. Look through them, and send once more.",
    over: "The meeting does not take answers any more",
  },
  confirm: {
    title: "Do you want to come?",
    lede: "This is what was filled in. You can change your answer afterwards.",
    groupFull:
      "The group that you chose has filled up. We keep it as your wish, and you can choose another on your own page.",
    yes: "Yes, register me",
    done: "This has been confirmed",
    doneText: "This link has done its work. Your own page opens by its own link.",
    refused: "Nobody is registered",
    refusedText:
      "What was filled in is deleted, and we send no such mail about this meeting to this address for {{days}} days.",
  },
  own: {
    title: "Your registration",
  },
  did: {
    registered: "Your address is confirmed.",
    saved: "Saved.",
    given_up: "You have said that you are not coming.",
    answered: "Thank you. Your answers are kept.",
  },
  state: {
    going: "You have a seat",
    maybe: "You may come",
    waiting: "You are on the waiting list",
    not_going: "You are not coming",
    cancelled: "The meeting was called off",
    over: "The meeting is over",
  },
  inLine: "You are number {{place}} on the waiting list",
  maybeText: "No seat is held for you. Say that you come, and you get one while there are any.",
  again: "I'm coming",
  change: {
    link: "Change your answer",
    title: "Change your answer",
    until: "You can change your answer until the meeting has ended.",
    save: "Save",
    back: "Leave it as it is",
  },
  giveUp: {
    link: "Give up your seat",
    other: "Say that you are not coming",
    title: "Do you want to give up your seat?",
    otherTitle: "Are you not coming?",
    text: "If others wait for a seat, it goes to the first who can have it. If you come again later and all seats are taken, you wait behind others. What you wrote of your needs is erased.",
    otherText:
      "If you come again later and all seats are taken, you wait behind others. What you wrote of your needs is erased.",
    now: "Yes, give up my seat",
    otherNow: "I'm not coming",
    already: "You have said so, and no seat is held for you. There is nothing more to do.",
  },
  erase: {
    open: "Erase what we hold about you",
    text: "Name, address, organisation and answers go at every meeting that this email address is registered for. That somebody came is counted still. It can't be undone. What you are on the invitation list with is erased on its own page.",
    ahead:
      "Your seat goes to the next in line. We send no mail about it, so take the meeting out of your calendar yourself.",
  },
  showAgenda: "Show the agenda",
  gettingIn: "Access",
  join: "Join the meeting",
  joinText: "The link is for those who are registered. Please don't pass it on.",
  joinLater: "The link to join will stand here.",
  answered: "What you answered",
  private: "No public page shows anything of your answers.",
  named:
    "The record of the meeting names organisations that were there, unless they ask us not to. It never names people.",
  ownNamed:
    "The record may name your organisation among those that were there, and never you. If it should not be named, write to {{contact}}. No public page shows anything else of what you answered.",
  copy: "Download what we hold about your registration.",
  passOn: {
    title: "Pass the invitation on",
    text: "This page is yours alone: whoever has its link can change your answer. Give others this address, where anyone can register: {{address}}",
  },
  renew: {
    link: "Get a new link to this page.",
    title: "A new link to your registration",
    lede: "Do this if the link has come into the wrong hands. Every link that you or others hold stops working at once, in this browser too. Your answer stays as it is.",
  },
  lost: {
    title: "Find your registration",
    link: "Have the link to your page mailed to you",
    lede: "Write the address that you registered with, and we mail you the link to your own page.",
    send: "Mail me the link",
    done: "If the address is registered for a meeting, the link is on its way there. It can take a few minutes.",
  },
  dead: {
    title: "This link does not work",
    text: "It may be too old, or this browser has not been here before. Open the link from the mail once more, or have a new one sent.",
  },
  said: {
    title: "What we said",
    label: "Table {{letter}}",
    lede: "Here is where each point stands.",
    waiting_one: "{{count}} point is received, and stands here once it is sorted.",
    waiting_other: "{{count}} points are received, and stand here once they are sorted.",
    table: "What your table said",
    chosen:
      "You chose this group. Until the words of a point are public, only those who joined its table read them here.",
    group: "What your group said",
    answered: "What has no answer yet will be answered, with reasons, by {{date}}.",
    own: "The words of a point that is not public yet are shown to your table alone, until somebody has looked them through.",
    notPublic: "not public yet",
    unconfirmed_one: "{{count}} point was not confirmed at the table, and was not passed on.",
    unconfirmed_other: "{{count}} points were not confirmed at the table, and were not passed on.",
  },
  objected: {
    taken: "an objection was taken up in these words",
    kept_both: "what somebody meant instead is a point of its own",
    let_be: "an objection follows it: the words were kept as they were",
  },
  saidNone: {
    open: "The meeting is not closed yet. What your table confirmed will stand here when it is. Keep this page.",
    closed: "Nothing that this table said was taken in.",
    cancelled: "The meeting was called off.",
  },
  atTable: {
    title: "At your table",
    room: "Join with the code on your table. When the meeting has closed, what your table said stands on this page.",
    remote:
      "When the meeting breaks into groups, join yours with the code that you get there. When the meeting has closed, what your group said stands on this page.",
    link: "Join your table",
  },
  atDoor: {
    title: "At the door",
    text: "Show this code, or say {{ref}}.",
    qr: "QR code for check-in",
    came: "You were there.",
  },
} as const;
