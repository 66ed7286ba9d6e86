/**
 * What every column that holds text is to its readers; a column that is not here fails tests/rights/canary.test.ts. Keys, days
 * and instants (`…Id`, `…On`, `…At`, `…By`) are left out: they are told apart by their names.
 *
 *   public   everybody's, from the moment that it is written
 *   draft    everybody's once it is published; the canary marks what is not
 *   own      its contributor's, and the staff's
 *   staff    the staff's alone
 *   inner    made by the machine for itself: no page shows it, and it holds no word that anybody wrote
 *   projected  what outsiders' pages are made of: nothing stands in it that is not public
 *   word     one of a closed list, a language, a public name; numbers by the names of such a list
 */
export const clearances = ["public", "draft", "own", "staff", "inner", "projected", "word"] as const;
type Listed = Partial<Record<(typeof clearances)[number], string>>;

export const columns: Record<string, Listed> = {
  consultations: {
    draft:
      "slug title purpose summary background canInfluence cannotInfluence cancelReason contactName contactEmail caseNumber latePolicy",
    word: "referencePrefix mainLanguage status channels meetingClocks",
  },
  milestones: { draft: "title note", word: "kind" },
  themes: { draft: "title", word: "slug" },
  dispositions: { draft: "label meaning", word: "key" },
  materials: { draft: "title note url" },
  outcomes: { draft: "text", word: "status", inner: "submittedDigest approvedDigest commitments" },
  outcomeReviews: { staff: "comment", word: "verdict", inner: "digest" },
  meetings: {
    draft:
      "slug title purpose background listeners practical contactName contactEmail place access streamUrl questions",
    staff: "joinUrl",
    word: "mainLanguage status audience timeZone format",
    inner: "uid",
  },
  meetingChanges: { draft: "reason before", word: "kind" },
  agendaItems: { draft: "title detail lead", word: "kind starts" },
  agendaQuestions: { draft: "text" },
  meetingGroups: { draft: "title facilitatorRole scribeRole", word: "letter attendAs" },
  registrationAsks: {
    staff: "name organisation email emailKey mailboxKey accessNeeds answers",
    word: "ref kind language attendAs groupLetter",
  },
  registrations: {
    staff: "name organisation organisationKey email emailKey answers",
    word: "ref kind language status attendAs source",
  },
  accessNeeds: { staff: "text" },
  attendances: { staff: "name organisation email emailKey", word: "presence kind", inner: "onceKey ref" },
  liveTables: { word: "status scribeCode joinCode" },
  liveDevices: { staff: "calledAs", word: "role", inner: "keyDigest" },
  notes: { staff: "voiceName", word: "voice leftFor", inner: "clientId" },
  noteTexts: { staff: "body", inner: "clientId" },
  noteObjections: { staff: "body", word: "settled", inner: "clientId" },
  meetingMaterials: { draft: "title note url" },
  records: { draft: "compiledBy links" },
  recordSections: { draft: "title body", word: "kind facts" },
  recordVersions: { public: "content note" },
  recordLinkChecks: { staff: "url detail movedTo reason", word: "outcome" },
  evaluations: { staff: "questions takes", draft: "earlier", public: "published" },
  evaluationAnswers: { staff: "replies", inner: "key" },
  contributions: {
    draft: "title",
    staff: "withheldNote",
    word: "ref kind stage visibility withheldGround language",
  },
  worklist: { word: "state visibility" },
  worklistCounts: { word: "state visibility" },
  passages: { word: "mark" },
  redactions: { public: "statute section reason" },
  assessments: { staff: "advice" },
  setAsides: { staff: "reason comment", word: "ground verdict", inner: "salt" },
  moves: { public: "reason" },
  delays: { public: "reason", word: "kind" },
  questions: { own: "question answer", word: "language", inner: "salt" },
  forum: {
    public: "name hostName contactEmail contactPhone exampleNote",
    word: "mainLanguage languages timeZone colour retention",
  },
  forumLogo: { public: "base64 digest", word: "mediaType" },
  forumTexts: { public: "body", word: "key language" },
  events: { word: "type actorKind subjectKind", inner: "data previousHash hash" },
  eventHead: { inner: "hash" },
  outbox: {
    staff: "lastError reason",
    word: "template recipientKind subjectKind status",
    inner: "onceKey messageId",
  },
  fanOuts: { staff: "reason", word: "template subjectKind status", inner: "cursor" },
  steps: { staff: "changes", word: "kind details" },
  saves: { word: "subjectKind", inner: "digest" },
  persons: { staff: "name email emailKey", word: "language" },
  bodies: { public: "name shortName", word: "slug" },
  roles: { word: "role" },
  factors: { staff: "name key credentialId", word: "kind" },
  recoveryCodes: { inner: "hash" },
  contributors: { own: "organisationName personName email emailKey", word: "kind language", inner: "salt" },
  addressChanges: { staff: "email emailKey" },
  refusedAddresses: { inner: "emailKey" },
  organisations: { staff: "name nameKey", word: "kind" },
  contacts: {
    staff: "name position email emailKey area sourceNote sortKey",
    word: "ref kind language reads source status",
    inner: "digest salt",
  },
  /** public once it has been asked */
  consultees: {
    draft: "name nameKey",
    word: "ref duty askedWay remindedWay answer answeredWay",
  },
  mailings: { staff: "subject body filter", word: "kind status", inner: "cursor leftOut pacedTo" },
  invitations: { word: "ref kind" },
  mailingRecipients: { word: "mailFate" },
  outreach: { staff: "what url", word: "ref channel" },
  segments: { staff: "name nameKey filter", word: "ref" },
  interests: { public: "title", word: "slug" },
  contactInterests: {},
  signUps: { staff: "email emailKey name organisation", word: "ref language reads kind interests" },
  contactImports: { staff: "fileName content", word: "ref status" },
  plans: { public: "title", word: "slug mainLanguage" },
  commitments: { public: "title goal", word: "slug" },
  statusUpdates: { public: "text figures links", word: "state mainLanguage" },
  publishedForum: { projected: "data", word: "key" },
  publishedConsultations: { projected: "slug data", word: "status" },
  publishedConsultees: { projected: "data" },
  publishedRecords: { projected: "slug data" },
  publishedMeetings: { projected: "slug data", word: "status", inner: "uid" },
  publishedContributions: { projected: "ownSentence data", word: "ref themeSlug stage dispositionKey" },
  publishedContributionCommitments: { word: "commitmentSlug ref themeSlug stage dispositionKey" },
  publishedResponses: { projected: "data", word: "dispositionKey" },
  publishedResponseVersions: { projected: "data" },
  publishedEndedAnswers: { word: "ref" },
  publishedCommitments: { projected: "data", word: "slug planSlug" },
  publishedSubmissions: { word: "status channel" },
  searchDocuments: { projected: "byName parts", word: "kind ref" },
  searchIndex: { projected: "words" },
  /** what staff find at the desk, each what he may see */
  findIndex: { word: "words" },
  publishedCounters: { word: "scope key" },
  publishedVersion: {},
  responses: {
    draft: "title reason destination promiseWhat correctionNote retractionReason",
    word: "status language correctionKind",
    inner: "submittedDigest approvedDigest",
  },
  responseMembers: { draft: "ownSentence", public: "publicSentence" },
  responseVersions: { public: "note content", word: "kind", inner: "digest" },
  responseCovers: { public: "ground", word: "part", inner: "sentenceFor" },
  reviews: { staff: "comment", word: "verdict", inner: "digest" },
  findSubjects: { word: "kind" },
  submissions: {
    own: "onBehalfOf statusReason",
    staff: "caseNumber",
    word: "ref channel status language chosenCommitmentIds",
    inner: "idempotencyKey digest salt",
  },
  erasures: { staff: "comment", word: "scope ground verdict" },
  erasureSubmissions: {},
  submissionTexts: { draft: "body", word: "kind language", inner: "salt digest" },
  laterTexts: { word: "channel", inner: "idempotencyKey" },
  withdrawals: { word: "channel" },
  attachments: { own: "fileName", word: "mediaType", inner: "sha256 storageKey" },
};
