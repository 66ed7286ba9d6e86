export const erasure = {
  open: "Erase personal data",
  title: "Erase personal data in {{ref}}",
  lede: "What leads to a person goes from every page, list, file and table. It can't be undone, so a second person decides.",
  about: "What it is about",
  named_one:
    "The name or the address stands in {{count}} text. A bar takes its place, letter by letter, and that of what is marked as signature.",
  named_other:
    "The name or the address stands in {{count}} texts. A bar takes its place, letter by letter, and that of what is marked as signature.",
  files_one:
    "{{count}} attached file is removed whatever you choose: a letter tells who wrote it. What was typed in from it is kept or goes with the words.",
  files_other:
    "{{count}} attached files are removed whatever you choose: a letter tells who wrote it. What was typed in from them is kept or goes with the words.",
  telling:
    "These published responses repeat the words, or name the person. The public will read a bar in their place, in every version. Correct them first where that leaves them unclear.",
  notTelling: "No published response to it repeats the words or names the person.",
  noOthers:
    "No other response or outcome, published or being written, holds the name, a word of it, or the address.",
  ticked:
    "These published responses to it hold a word of the name. It gets a bar there, in every version, only where whoever decides says that it refers to the person.",
  others:
    "These responses to others hold the name, a word of it, or the address. An erasure does not change them: read each, and cover the words there, in every version, where they refer to this person.",
  drafts:
    "These responses hold the name, a word of it, or the address in what is not published, or not as it stands. An erasure takes the name only out of what is said there to these contributions alone: read each.",
  outcomes:
    "These outcomes of consultations hold the name, a word of it, or the address. An erasure does not change them: read each.",
  ourTexts:
    "In the texts of plans, commitments, status reports and consultations, in texts, mailings and records of meetings, in what was taken from evaluations and in the outreach log, published or not, a bar takes the place of a person’s whole name and of the address. The addresses of the pages of consultations, plans, commitments and meetings stay as they were made, also where the name is in them.",
  notSearched:
    "Not searched: what others have sent in, what was written about that, and the forum’s own texts.",
  found: {
    title: "Words that may be the name",
    lede: "A word of the name that stands alone may mean somebody else, or be an ordinary word. So it is erased only where whoever decides says that it means this person.",
    asks: "Read them now: an erasure can't be undone, and nothing finds them afterwards.",
    places_one: "{{words}}: in {{count}} place",
    places_other: "{{words}}: in {{count}} places",
    unread: "Only coordinators read where it stands, and approvers where that is not an internal note.",
    more: "And in more places, which are not shown here.",
  },
  parts: "Which of these refer to the person?",
  partsHint:
    "What you tick gets a bar wherever it stands alone: in these texts, in what we wrote about them, and in the published responses to them. The rest stays readable.",
  meetings_one: "{{count}} registration for meetings, made with the same email address, is theirs too",
  meetings_other: "{{count}} registrations for meetings, made with the same email address, are theirs too",
  meetingsHint:
    "Then they are erased too, and a seat at a meeting to come is given on. Tick it only where that is sure: anybody could type this address in a submission. What you leave out stays, and goes when its own time has passed.",
  stays:
    "What stays: the reference, its dates and channel, theme, stage and outcome, all counts, and the published response.",
  ends: "The private link ends and no more mail is sent, so nobody can follow it any more. No mail tells of it: answer the person yourself, before it is decided.",
  scope: "How much is erased",
  scopes: {
    contact: "The contact person",
    identity: "Who it is; the words are kept",
    words: "Who it is, and the words",
  },
  takes: {
    contact:
      "The person's name and the address. The organisation and its words stay: an organisation is not a person.",
    identity:
      "Names and address. The words stay as archive material: the General Data Protection Regulation lets a public body keep what it needs for its task, and for archives in the public interest (article 17(3)(b) and (d)), and the national law on archives says what must be kept.",
    words:
      "Texts, titles, files, questions and answers, and what staff wrote about them. What is not answered ends as withdrawn. Only where the law on archives does not demand that you keep them: nobody can read afterwards what was answered.",
  },
  ground: "On which ground",
  groundHint: "It stands on the public page of each contribution.",
  grounds: {
    not_needed:
      "It is no longer needed for what it was collected for (General Data Protection Regulation, article 17(1)(a))",
    consent_withdrawn:
      "The person has withdrawn consent (General Data Protection Regulation, article 17(1)(b))",
    objection:
      "The person has objected, and nothing weighs more (General Data Protection Regulation, article 17(1)(c))",
    unlawful: "It should not have been registered (General Data Protection Regulation, article 17(1)(d))",
    legal_duty: "A law demands it (General Data Protection Regulation, article 17(1)(e))",
    period_passed:
      "The time for which it is kept has passed (General Data Protection Regulation, article 5(1)(e))",
  },
  also: "Also from the same address",
  alsoHint:
    "Each is treated as this one is, and the names of all are erased in all: tick what is theirs for sure, since anybody could type this address. Those that you leave out stay as they are.",
  means: "A second person decides. Until then nothing changes.",
  ask: "Ask a second person",
  waits: "Waits for a second person",
  asked: "{{name}} asked for this {{moment}}.",
  concerns: "It is about {{refs}}.",
  names: "These get a bar wherever they stand, in all of them:",
  decide: "Decide",
  approve: "Erase for good",
  approveMeans:
    "It is done at once, in all of these, and nobody can bring it back. Backups that were made before hold it until they are deleted; a restore by the newest list of erasures erases it again.",
  notYou: "You asked for it, so somebody else has to decide.",
  giveBack: "Give it back",
  comment: "What to change, or why it is not to be erased",
  returned: "{{name}} gave it back {{moment}}",
  done: "Erased {{date}}",
  doneBy: "{{name}} asked for it. {{decider}} decided.",
  doneByRule: "Nobody asked for it: the time for which the forum keeps it had passed.",
  refusal: {
    erasure_asked: "Somebody has asked for {{ref}} already. A second person is to decide first.",
    already_erased: "As much of {{ref}} is erased already.",
    no_organisation: "{{ref}} does not come from an organisation. Choose to erase who it is.",
    file_unread:
      "A file of {{ref}} has not been typed in, and it is removed with the name. Type it in first, or erase the words too.",
    not_in_review: "It does not wait for a decision any more.",
    text_changed: "It is not what you read. Read it again.",
    four_eyes: "You asked for it, so somebody else has to decide.",
  },
  public: {
    title: "Erased",
    words:
      "Words and names were erased {{date}}. That it came in is still counted, and an answer stands as it was published.",
    name: "Who sent it was erased {{date}}.",
    after: "Received {{received}}, erased {{erased}}.",
  },
} as const;
