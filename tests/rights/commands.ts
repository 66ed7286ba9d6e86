/**
 * Who may run which command, whatever page it is asked from: a letter for each of `actors`, + or -, and what it is called
 * with. A refusal is one of the policy, told before the input is looked at. A command that is not here fails the test.
 */
import type { Confirmation } from "~/domain/own/links.server.ts";
import { consulteeCommands } from "./consultees.ts";
import { listCommands } from "./contacts.ts";
import { mailingCommands } from "./mailings.ts";
import type { RightsWorld } from "./world.ts";

export const actors = [
  "visitor",
  "contributor",
  "otherContributor",
  "owner",
  "otherOwner",
  "coordinator",
  "approver",
  "administrator",
  "facilitator",
] as const;
export type ActorName = (typeof actors)[number];

const coordinator = "-----+--";
const approver = "------+-";
const drafterOrApprover = "-----++-";
const administrator = "-------+";
const keeper = "-----+-+";
const factorHolder = "-----++++";
/** Who runs a meeting in the room. */
const runner = "-----+--+";
const contributor = "-+------";
const everyone = "+++++++++";
const nobody = "---------";

type Called = [cells: string, ...input: unknown[]];

/** What each is called with in the world of rights; `ref` is a contribution of the owner's body, followed by the contributor. */
export function commandsIn({ records, otherBody, clock, people }: RightsWorld): Record<string, Called> {
  const { contributions, submissions, responses } = records;
  const ref = String(contributions.asked);
  const submission = ref.split(".")[0] ?? "";
  const consultation = "runde";
  const confirmation = (purpose: Confirmation["purpose"]): Confirmation => ({
    ...{ purpose, ref: submission, version: 99, until: clock.now },
  });
  const digest = { digest: "x" };
  const gone = "no-such-handle";
  const report = {
    ...{ body: "arkiv", state: "done", mainLanguage: "nn", text: { nn: "Gjort." }, reportedOn: "2026-04-20" },
    ...{ figures: [], links: [], nextExpectedOn: null },
  };
  const letter = {
    ...{ consultation, channel: "letter", text: "", language: "nn", receivedOn: "2026-04-20" },
    who: { kind: "none", organisation: "", person: "", email: null },
    choices: { text: false, organisation: false, person: false },
  };
  return {
    // consultations
    createConsultation: [coordinator, { slug: "runde", title: {}, dispositions: [] }],
    editConsultation: [coordinator, consultation, { version: 0 }],
    announceConsultation: [coordinator, consultation],
    extendWindow: [coordinator, consultation, { closesOn: "2026-01-01", reason: {}, title: {} }],
    cancelConsultation: [coordinator, consultation, {}],
    closeConsultation: [coordinator, consultation],
    addMilestone: [coordinator, consultation, { title: {} }],
    changeMilestone: [coordinator, consultation, gone, { title: {}, version: 0 }],
    removeMilestone: [coordinator, consultation, gone, { version: 0 }],
    addTheme: [coordinator, consultation, { title: {} }],
    renameTheme: [coordinator, consultation, gone, { title: {}, version: 0 }],
    endTheme: [coordinator, consultation, gone],
    reopenTheme: [coordinator, consultation, gone],
    moveTheme: [coordinator, consultation, gone, "up"],
    addDisposition: [coordinator, consultation, { label: {}, meaning: {} }],
    changeDisposition: [coordinator, consultation, gone, { label: {}, meaning: {}, version: 0 }],
    endDisposition: [coordinator, consultation, gone],
    reopenDisposition: [coordinator, consultation, gone],
    moveDisposition: [coordinator, consultation, gone, "up"],
    addMaterial: [coordinator, consultation, { title: {} }],
    changeMaterial: [coordinator, consultation, gone, { title: {}, version: 0 }],
    removeMaterial: [coordinator, consultation, gone, { version: 0 }],
    moveMaterial: [coordinator, consultation, gone, "up"],
    setPartners: [coordinator, consultation, { bodies: [], version: 0 }],
    setCommitments: [coordinator, consultation, { commitments: [], version: 0 }],
    saveOutcome: [coordinator, consultation, { version: 99, text: {}, commitments: [] }],
    submitOutcome: [coordinator, consultation, digest],
    returnOutcome: [approver, consultation, { comment: "" }],
    publishOutcome: [approver, consultation, digest],

    // meetings
    createMeeting: [coordinator, { consultation, slug: "x", title: {}, audience: "open", format: "room" }],
    copyMeeting: [coordinator, gone, "x"],
    editMeeting: [coordinator, gone, { version: 0, commitments: [] }],
    scheduleMeeting: [coordinator, gone, { version: 0 }],
    announceMeeting: [coordinator, gone],
    cancelMeeting: [coordinator, gone, {}],
    addAgendaItem: [coordinator, gone, { title: {} }],
    changeAgendaItem: [coordinator, gone, gone, { title: {}, version: 0 }],
    removeAgendaItem: [coordinator, gone, gone, { version: 0 }],
    moveAgendaItem: [coordinator, gone, gone, "up"],
    addQuestion: [coordinator, gone, gone, { text: {} }],
    changeQuestion: [coordinator, gone, gone, { text: {}, version: 0 }],
    removeQuestion: [coordinator, gone, gone, { version: 0 }],
    addGroup: [runner, gone, { title: {}, theme: "", seats: null }],
    changeGroup: [runner, gone, "A", { title: {}, theme: "", seats: null, version: 0 }],
    removeGroup: [runner, gone, "A", { version: 0 }],
    addMeetingMaterial: [coordinator, gone, { title: {} }],
    changeMeetingMaterial: [coordinator, gone, gone, { title: {}, version: 0 }],
    removeMeetingMaterial: [coordinator, gone, gone, { version: 0 }],
    askToRegister: [everyone, gone, {}],
    confirmRegistration: [nobody, { ref: gone, version: 1 }, 1],
    refuseRegistration: [everyone, { ref: gone, version: 1 }],
    askForLinks: [everyone, "ny@dome-post.example"],
    answerRegistration: [everyone, { ref: gone, version: 1 }, {}],
    renewRegistrationLink: [everyone, { ref: gone, version: 1 }],
    passOnSeat: [everyone, { ref: gone, version: 1 }, {}],
    answerByCalendar: [everyone, { ref: gone, version: 1 }, {}],
    addRegistration: [coordinator, gone, {}],
    askStaff: [coordinator, gone, { people: [] }],
    changeRegistration: [coordinator, gone, gone, {}],
    noteTold: [coordinator, gone, { ref: gone, upTo: 1 }],
    eraseRegistered: [coordinator, gone, gone],
    eraseMyRegistrations: [everyone, { ref: gone, version: 1 }],
    readAccessNeeds: [coordinator, gone],
    checkIn: [runner, gone, gone, {}],
    noteWhereHeSits: [runner, gone, gone, {}],
    checkInWalkIn: [runner, gone, {}],
    noteStreamFollowers: [coordinator, gone, { followers: null }],
    noteSaidBefore: [runner, gone, gone, {}],
    undoCheckIn: [runner, gone, gone],
    forgetWalkIn: [runner, gone, gone],
    moveMeetingMaterial: [coordinator, gone, gone, "up"],
    // at a table: a device is known by its key alone, whoever holds it
    openTables: [runner, gone],
    joinTable: [everyone, { code: "NOCODE1", calledAs: "" }],
    leaveTable: [everyone, gone],
    captureNotes: [everyone, gone, []],
    rewordNote: [everyone, gone, {}],
    undoNote: [everyone, gone, 1],
    objectToNote: [everyone, gone, {}],
    settleObjection: [everyone, gone, {}],
    takeBackObjection: [everyone, gone, {}],
    moveOn: [everyone, gone, gone],
    readBack: [everyone, gone, "open"],
    confirmNotes: [everyone, gone, []],
    closeTable: [everyone, gone],
    closeMeeting: [runner, gone],
    // after a meeting
    draftRecord: [coordinator, gone],
    redraftSection: [coordinator, gone, gone, { version: 0 }],
    editRecord: [coordinator, gone, { version: 0, compiledBy: {}, links: [] }],
    addSection: [coordinator, gone, { kind: "text", title: {}, body: {} }],
    changeSection: [coordinator, gone, gone, { version: 0 }],
    removeSection: [coordinator, gone, gone, { version: 0 }],
    moveSection: [coordinator, gone, gone, "up"],
    keepLinkChecks: [coordinator, gone, []],
    giveLinkReason: [coordinator, gone, { url: "https://dome.example/", reason: "x" }],
    publishRecord: [coordinator, gone, { digest: "x", note: {} }],
    setEvaluation: [coordinator, gone, { version: 0, questions: [] }],
    askEvaluation: [coordinator, gone],
    saveTakes: [coordinator, gone, { version: 0, takes: {} }],
    publishTakes: [coordinator, gone, { version: 0, takes: {} }],
    withholdTakes: [coordinator, gone, { version: 0, number: 1, ground: "unlawful" }],
    showTakes: [coordinator, gone, { version: 0, number: 1 }],
    answerEvaluation: [everyone, { ref: gone, version: 1 }, { replies: [] }],
    closeTableOf: [runner, gone, "A"],
    takeStayed: [coordinator, gone, { letter: "A", notes: [1] }],
    leaveStayed: [coordinator, gone, { letter: "A", notes: [1], ground: "no_point" }],
    // plans
    createPlan: [keeper, { slug: "plan", title: {} }],
    addCommitment: [keeper, "no-such-plan", { number: 1, owners: [] }],
    changeCommitment: [keeper, "no-such-commitment", { version: 0, owners: [] }],
    endCommitment: [keeper, "no-such-commitment"],
    reportStatus: ["---+-+--", "plan-1", report, 99],

    // submissions
    receiveSubmission: [coordinator, letter],
    transcribeAttachment: [coordinator, gone, { attachment: 9, text: "x", language: "nn" }],
    markSpam: [coordinator, gone],
    markNothingToAnswer: [coordinator, gone, "x"],
    takeBack: [coordinator, gone],
    settleDispute: [coordinator, gone, { names: true }],
    recordNarrowing: [coordinator, gone, { off: [] }],
    recordAddress: [coordinator, gone, "x@dome.example"],
    renewLinkFor: [coordinator, gone],
    "addLater, written down": [
      coordinator,
      submission,
      {
        kind: "correction",
        text: "Søket er tregt.",
        touches: [],
        language: "nn",
        came: { channel: "letter", receivedOn: "2026-04-20" },
      },
    ],
    addLater: [
      contributor,
      submission,
      { kind: "correction", text: "Søket er tregt.", touches: [], language: "nn" },
    ],
    lookAtAddition: [coordinator, gone, 1],
    /** done by the worker when its time has come; asks nobody */
    forgetAddresses: [everyone],

    // contributions
    makeContribution: [coordinator, gone, []],
    addPassages: [coordinator, gone, 1, []],
    markPassages: [coordinator, gone, "greeting", []],
    unmarkPassages: [coordinator, gone, []],
    removeContribution: [coordinator, gone, 1],
    completeSplit: [coordinator, gone],
    reopenSplit: [coordinator, gone],
    describeContribution: [
      coordinator,
      gone,
      { title: "x", kind: "proposal", commitments: [] },
      { version: 1 },
    ],
    setTheme: [coordinator, [gone], gone],
    setAdviceDue: [coordinator, [gone], "2026-12-01"],
    clearContributions: [coordinator, [gone], {}],
    withholdContributions: [coordinator, [gone], { ground: "personal_data", note: "" }],
    assignContributions: [coordinator, [gone], { owner: otherBody, dueOn: null }],
    redact: [
      coordinator,
      gone,
      { passages: [], words: "x", ground: { statute: "a", section: "b", reason: "c" } },
    ],
    unredact: [coordinator, gone, "x"],
    undoLastStep: [coordinator],
    delayAnswer: [coordinator, gone, { kind: "extended", dueOn: "2026-12-01", reason: "x" }],
    askContributor: [coordinator, gone, { question: "x", answerBy: "2026-12-01" }],
    answerQuestion: [contributor, ref, "Eit svar."],
    giveAdvice: ["---+----", ref, { advice: "x", disposition: gone }, 0],
    sayNotOurs: ["---+----", ref, { why: "x", whose: gone }, 0],
    takeBackAdvice: ["---+----", ref, 0],
    redactAgain: [coordinator, gone],
    placeUnchanged: [coordinator, gone],
    moveContributions: [coordinator, gone, { to: { consultation: "always", theme: "" }, reason: "x" }],

    // responses
    draftResponse: [coordinator, [gone]],
    saveResponse: [coordinator, 99_999, { version: 1, sentences: {} }],
    discardResponse: [coordinator, 99_999],
    addMembers: [coordinator, 99_999, [gone]],
    removeMember: [coordinator, 99_999, gone],
    submitResponse: [coordinator, 99_999],
    approveResponse: [approver, responses.in_review, { digest: "x", comment: "" }],
    returnResponse: [approver, 99_999, { comment: "" }],
    publishResponse: [approver, 99_999],
    keepCovers: [coordinator, 99_999, { seen: "x" }],
    liftCover: [coordinator, 99_999, "x"],
    coverAgain: [coordinator, 99_999, "x"],
    coverByHand: [
      coordinator,
      99_999,
      { passages: [], words: "x", ground: { statute: "a", section: "b", reason: "c" } },
    ],
    beginCorrection: [coordinator, 99_999, "substantive"],
    giveUpCorrection: [coordinator, 99_999],
    askRetraction: [coordinator, 99_999, { reason: "x" }],
    refuseRetraction: [drafterOrApprover, 99_999],
    retractResponse: [approver, 99_999, { reason: "x" }],
    holdMail: [coordinator, 99_999],
    sendMailNow: [coordinator, 99_999],
    dontSendMail: [coordinator, 99_999, "x"],
    recordWithdrawal: [coordinator, gone, { channel: "letter", receivedOn: "2026-04-20" }],
    askSetAside: [coordinator, gone, { ground: "private_matter", reason: "x" }],
    approveSetAside: [approver, gone, digest],
    returnSetAside: [approver, gone, { comment: "" }],
    takeUp: [coordinator, gone],

    askErasure: [keeper, gone, { also: [], scope: "words", ground: "unlawful" }],
    approveErasure: ["------++", gone, digest],
    returnErasure: ["------++", gone, { comment: "x", digest: "x" }],
    eraseFile: [coordinator, gone, 9],
    askStaffErasure: [administrator, "nobody@dome.example", "unlawful"],
    decideStaffErasure: [administrator, "nobody@dome.example", false],

    // own
    stopMail: [contributor, submission],
    resumeMail: [contributor, submission],
    askWithdrawal: [contributor, submission],
    askNarrowing: [contributor, submission, ["person"]],
    askAddress: [contributor, submission, "ny@dome-post.example"],
    renewLink: [contributor, submissions.split, null],
    /** what a mailed link confirms is signed: whoever holds it may, and nobody by guessing */
    confirmWithdrawal: [nobody, confirmation("withdrawal")],
    confirmNarrowing: [nobody, confirmation("narrowing")],
    confirmAddress: [nobody, confirmation("new_address")],
    stopAddress: [nobody, confirmation("old_address")],
    sayNotMe: [nobody, confirmation("not_me")],

    ...listCommands(),
    ...consulteeCommands(),
    ...mailingCommands(),

    // mail
    retry: [coordinator, gone],
    retryAll: [coordinator],
    dropMail: [coordinator, gone, "x"],
    /** anyone may ask that an address gets its links; only the address is told */
    sendSubmissionsList: [everyone, "nobody@dome.example"],

    // people and the forum
    makeCopyFor: [keeper, gone, { also: [] }],
    /** what reads and asks for itself */
    getOwnCopy: [contributor, submission],
    getOwnStaffCopy: [administrator, people.former],
    readLogPage: [administrator, {}],
    makeStaffCopy: [administrator, "medkoordinator@dome.example"],
    invitePerson: [
      administrator,
      { name: "x", email: "koordinator@dome.example", language: "nn", roles: [] },
    ],
    grantRole: [administrator, { email: "nobody@dome.example", role: "approver" }],
    endRole: [administrator, { email: "nobody@dome.example", role: "approver" }],
    renamePerson: [administrator, { email: "nobody@dome.example", name: "x" }],
    addFactor: [
      factorHolder,
      { kind: "app", name: "x", key: "k", credentialId: null, counter: 0, codeHashes: null },
    ],
    /** of one's own, signed in by the mailed code alone */
    giveFactor: ["---++++++", { factorId: gone, seen: 0, counter: 1 }],
    giveRecoveryCode: ["---++++++", "hash"],
    makeRecoveryCodes: [factorHolder, []],
    removeFactor: [factorHolder, "2026-01-01"],
    resetFactors: [administrator, { email: "medkoordinator@dome.example" }],
    addBody: [administrator, { name: { nn: "x" }, shortName: { nn: "x" } }],
    changeBody: [administrator, { slug: gone, version: 0, name: {}, shortName: {} }],
    endBody: [administrator, { slug: gone }],
    setUpForum: [nobody, {}],
    changeForum: [administrator, { version: 0 }],
    changeRetention: [administrator, { version: 0, periods: {} }],
    changeForumText: [administrator, { key: "about", language: "nn", version: 99, body: "x" }],
    setLogo: [administrator, null],
    mendLogo: [nobody],
    setFourEyes: [administrator, true],
    keepKey: [nobody, "x"],
    tellRestore: [nobody, { madeAt: "2026-04-20", seq: 0, hash: "x", restoredAt: "2026-04-21" }],
    seeRestore: [keeper],
  };
}
