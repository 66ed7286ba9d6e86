import type { RegistrationFilter } from "./domain/meetings/registration-list.ts";

/** Every address of the product, typed. No page writes an internal address by hand. */
const q = (path: string, query?: Record<string, string | undefined>) => {
  const pairs = Object.entries(query ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
};
const e = encodeURIComponent;

export type ContributionFilter = {
  theme?: string;
  commitment?: string;
  stage?: string;
  outcome?: string;
  after?: string;
};

export const paths = {
  home: () => "/",
  consultations: () => "/consultations",
  consultation: (slug: string) => `/consultations/${e(slug)}`,
  submit: (slug: string) => `/consultations/${e(slug)}/submit`,
  contributions: (slug: string, filter?: ContributionFilter) =>
    q(`/consultations/${e(slug)}/contributions`, filter),
  responses: (slug: string, query?: { after?: string }) => q(`/consultations/${e(slug)}/responses`, query),
  consultees: (slug: string) => `/consultations/${e(slug)}/consultees`,
  consulteesCsv: (slug: string) => `/consultations/${e(slug)}/consultees.csv`,
  contribution: (ref: string) => `/contributions/${e(ref)}`,
  response: (number: number, query?: { after?: string; version?: string }) =>
    q(`/responses/${number}`, query),
  commitments: () => "/commitments",
  commitment: (slug: string) => `/commitments/${e(slug)}`,
  /** where a plan stands among the others, with its commitments */
  plan: (slug: string) => `/commitments#plan-${e(slug)}`,
  meetings: () => "/meetings",
  meeting: (slug: string) => `/meetings/${e(slug)}`,
  meetingCalendar: (slug: string) => `/meetings/${e(slug)}/calendar.ics`,
  record: (slug: string, query?: { version?: string }) => q(`/meetings/${e(slug)}/record`, query),
  recordDocument: (slug: string, query?: { version?: string }) =>
    q(`/meetings/${e(slug)}/record.docx`, query),
  register: (slug: string, query?: { done?: string }) => q(`/meetings/${e(slug)}/register`, query),
  joinAny: () => "/live",
  joinTable: (code: string) => `/live/${e(code)}`,
  liveEvents: (query?: { since: string }) => q("/live/events", query),
  /** what became of what a table said */
  said: (token: string) => `/said/${e(token)}`,
  registrationLost: (query?: { done?: string }) => q("/registration", query),
  confirmRegistration: (token: string, query?: { done?: string }) =>
    q(`/registration/confirm/${e(token)}`, query),
  registrationLink: (token: string) => `/registration/link/${e(token)}`,
  registration: (ref: string, query?: { done?: string }) => q(`/registration/${e(ref)}`, query),
  registrationCalendar: (ref: string) => `/registration/${e(ref)}/calendar.ics`,
  registrationData: (ref: string) => `/registration/${e(ref)}/copy.json`,
  changeRegistration: (ref: string) => `/registration/${e(ref)}/change`,
  evaluation: (ref: string, query?: { done?: string }) => q(`/registration/${e(ref)}/evaluation`, query),
  newRegistrationLink: (ref: string) => `/registration/${e(ref)}/new-link`,
  giveUpSeat: (ref: string) => `/registration/${e(ref)}/give-up`,
  live: {
    join: (query?: { left?: string }) => q("/live", query),
    code: (code: string) => `/live/${e(code)}`,
    table: (query?: Record<string, string | undefined>) => q("/live/table", query),
    /** what scripts send instead of forms, and read instead of pages */
    act: () => "/live/table/act",
    rows: () => "/live/table/rows",
    queue: () => "/live/table/queue",
    worker: (version: string) => q("/live/worker.js", { v: version }),
    events: () => "/live/events",
  },
  passOnSeat: (ref: string) => `/registration/${e(ref)}/pass-on`,
  invitationLink: (token: string) => `/invitation/link/${e(token)}`,
  invitation: (ref: string, query?: { done?: string }) => q(`/invitation/${e(ref)}`, query),
  passOnInvitation: (ref: string, query?: { done?: string }) => q(`/invitation/${e(ref)}/pass-on`, query),
  search: (query?: Record<string, string | undefined>) => q("/search", query),
  about: () => "/about",
  privacy: () => "/privacy",
  accessibility: () => "/accessibility",

  track: (query?: { done?: string }) => q("/track", query),
  tracked: (ref: string, query?: { done?: string }) => q(`/track/${e(ref)}`, query),
  receipt: (ref: string) => `/track/${e(ref)}/receipt`,
  receiptText: (ref: string) => `/track/${e(ref)}/receipt.txt`,
  withdrawn: (ref: string) => `/track/${e(ref)}/withdrawn`,
  withdraw: (ref: string) => `/track/${e(ref)}/withdraw`,
  later: (ref: string, kind: "addition" | "correction") =>
    q(`/track/${e(ref)}/add`, { kind: kind === "correction" ? kind : undefined }),
  choices: (ref: string) => `/track/${e(ref)}/choices`,
  address: (ref: string) => `/track/${e(ref)}/address`,
  newLink: (ref: string) => `/track/${e(ref)}/new-link`,
  copyDocument: (ref: string) => `/track/${e(ref)}/copy.html`,
  copyData: (ref: string) => `/track/${e(ref)}/copy.json`,
  invitationList: (query?: { done?: string }) => q("/invitation-list", query),
  confirmSignUp: (token: string, query?: { done?: string }) =>
    q(`/invitation-list/confirm/${e(token)}`, query),
  listLink: (token: string) => `/invitation-list/link/${e(token)}`,
  leaveList: (token: string) => `/invitation-list/leave/${e(token)}`,
  ownContact: (query?: { done?: string }) => q("/invitation-list/own", query),
  ownContactData: () => "/invitation-list/own/copy.json",
  confirm: (token: string) => `/confirm/${e(token)}`,
  link: (token: string) => `/link/${e(token)}`,

  signIn: (query?: { next?: string }) => q("/sign-in", query),
  signInCode: () => "/sign-in/code",
  second: (query?: { next?: string }) => q("/sign-in/second", query),
  setUpSecond: (query?: { next?: string }) => q("/sign-in/set-up", query),
  signOut: () => "/sign-out",
  demo: () => "/demo",
  setup: (token: string) => `/setup/${e(token)}`,

  logo: (digest: string) => `/logo/${e(digest)}`,
  themeCss: (colour: string) => q("/theme.css", { colour }),

  desk: {
    today: () => "/desk",
    find: (query?: { q?: string; after?: string }) => q("/desk/find", query),
    consultations: () => "/desk/consultations",
    newConsultation: () => "/desk/consultations/new",
    consultation: (slug: string) => `/desk/consultations/${e(slug)}`,
    editConsultation: (slug: string) => `/desk/consultations/${e(slug)}/edit`,
    consultationTimeline: (slug: string) => `/desk/consultations/${e(slug)}/timeline`,
    consultees: (slug: string, query?: Record<string, string | undefined>) =>
      q(`/desk/consultations/${e(slug)}/consultees`, query),
    consultee: (ref: string) => `/desk/consultees/${e(ref)}`,
    consultationLists: (slug: string) => `/desk/consultations/${e(slug)}/lists`,
    consultationPreview: (slug: string) => `/desk/consultations/${e(slug)}/preview`,
    consultationOutcome: (slug: string) => `/desk/consultations/${e(slug)}/outcome`,
    meetings: (query?: { consultation?: string }) => q("/desk/meetings", query),
    newMeeting: (query?: { consultation?: string }) => q("/desk/meetings/new", query),
    meeting: (slug: string) => `/desk/meetings/${e(slug)}`,
    editMeeting: (slug: string) => `/desk/meetings/${e(slug)}/edit`,
    meetingSchedule: (slug: string) => `/desk/meetings/${e(slug)}/schedule`,
    meetingAgenda: (slug: string) => `/desk/meetings/${e(slug)}/agenda`,
    meetingGroups: (slug: string) => `/desk/meetings/${e(slug)}/groups`,
    meetingMaterial: (slug: string) => `/desk/meetings/${e(slug)}/material`,
    record: (slug: string, query?: { did?: string }) => q(`/desk/meetings/${e(slug)}/record`, query),
    recordPreview: (slug: string) => `/desk/meetings/${e(slug)}/record/preview`,
    publishRecord: (slug: string) => `/desk/meetings/${e(slug)}/record/publish`,
    evaluation: (slug: string, query?: { did?: string }) => q(`/desk/meetings/${e(slug)}/evaluation`, query),
    numbers: (query?: { step?: string }) => q("/desk/meetings/numbers", query),
    numbersCsv: () => "/desk/meetings/numbers/csv",
    meetingNumbers: (slug: string) => `/desk/meetings/${e(slug)}/numbers`,
    copyMeeting: (slug: string) => `/desk/meetings/${e(slug)}/copy`,
    registrations: (slug: string, query?: RegistrationFilter & { did?: string }) =>
      q(`/desk/meetings/${e(slug)}/registrations`, query),
    registrationsCsv: (slug: string, query: RegistrationFilter) =>
      q(`/desk/meetings/${e(slug)}/registrations/csv`, query),
    checkIn: (slug: string, query?: { q?: string; did?: string }) =>
      q(`/desk/meetings/${e(slug)}/check-in`, query),
    atDoor: (slug: string, ref: string) => `/desk/meetings/${e(slug)}/check-in/${e(ref)}`,
    room: (slug: string, query?: { did?: string }) => q(`/desk/meetings/${e(slug)}/room`, query),
    closeRoom: (slug: string) => `/desk/meetings/${e(slug)}/room/close`,
    tableSheets: (slug: string) => `/desk/meetings/${e(slug)}/room/sheets`,
    roomEvents: (slug: string, query?: { since: string }) =>
      q(`/desk/meetings/${e(slug)}/room/events`, query),
    board: (slug: string, query?: { show?: "projector" }) => q(`/desk/meetings/${e(slug)}/board`, query),
    newRegistration: (slug: string, query?: { invitation?: string }) =>
      q(`/desk/meetings/${e(slug)}/registrations/new`, query),
    askStaff: (slug: string) => `/desk/meetings/${e(slug)}/registrations/staff`,
    doorList: (slug: string) => `/desk/meetings/${e(slug)}/registrations/door`,
    registrationNeeds: (slug: string) => `/desk/meetings/${e(slug)}/registrations/needs`,
    registrationReplies: (slug: string) => `/desk/meetings/${e(slug)}/registrations/replies`,
    registration: (slug: string, ref: string, query?: { did: string }) =>
      q(`/desk/meetings/${e(slug)}/registrations/${e(ref)}`, query),
    mailings: (slug: string) => `/desk/meetings/${e(slug)}/mailings`,
    newMailing: (slug: string, query?: { kind?: string }) =>
      q(`/desk/meetings/${e(slug)}/mailings/new`, query),
    mailing: (slug: string, number: number, query?: Record<string, string | undefined>) =>
      q(`/desk/meetings/${e(slug)}/mailings/${number}`, query),
    editMailing: (slug: string, number: number) => `/desk/meetings/${e(slug)}/mailings/${number}/edit`,
    previewMailing: (slug: string, number: number, query?: Record<string, string | undefined>) =>
      q(`/desk/meetings/${e(slug)}/mailings/${number}/preview`, query),
    mailingCsv: (slug: string, number: number, query?: { fate?: string }) =>
      q(`/desk/meetings/${e(slug)}/mailings/${number}/csv`, query),
    outreach: (slug: string, query?: { did?: string; change?: string }) =>
      q(`/desk/meetings/${e(slug)}/outreach`, query),
    consultationOutreach: (slug: string, query?: { did?: string; change?: string }) =>
      q(`/desk/consultations/${e(slug)}/outreach`, query),
    plans: () => "/desk/plans",
    newPlan: () => "/desk/plans/new",
    plan: (slug: string) => `/desk/plans/${e(slug)}`,
    commitment: (slug: string) => `/desk/plans/commitments/${e(slug)}`,
    intake: (query?: Record<string, string | undefined>) => q("/desk/intake", query),
    newSubmission: (query?: { like?: string }) => q("/desk/intake/new", query),
    submission: (ref: string, query?: Record<string, string | undefined>) =>
      q(`/desk/intake/${e(ref)}`, query),
    split: (ref: string, query?: Record<string, string | undefined>) =>
      q(`/desk/intake/${e(ref)}/split`, query),
    erase: (ref: string) => `/desk/intake/${e(ref)}/erase`,
    redact: (ref: string, query?: Record<string, string | undefined>) =>
      q(`/desk/intake/${e(ref)}/redact`, query),
    copyFor: (ref: string) => `/desk/intake/${e(ref)}/copy`,
    file: (ref: string, number: number) => `/desk/intake/${e(ref)}/files/${number}`,
    contributions: (query?: Record<string, string | undefined>) => q("/desk/contributions", query),
    contributionsCsv: (query?: Record<string, string | undefined>) => q("/desk/contributions/csv", query),
    severalAside: (query?: Record<string, string | undefined>) => q("/desk/contributions/set-aside", query),
    severalMove: (query?: Record<string, string | undefined>) => q("/desk/contributions/move", query),
    clearing: (query?: Record<string, string | undefined>) => q("/desk/contributions/clear", query),
    contribution: (ref: string) => `/desk/contributions/${e(ref)}`,
    setAside: (ref: string) => `/desk/contributions/${e(ref)}/set-aside`,
    delayAnswer: (ref: string) => `/desk/contributions/${e(ref)}/delay`,
    moveContribution: (ref: string) => `/desk/contributions/${e(ref)}/move`,
    assess: (query?: Record<string, string | undefined>) => q("/desk/assess", query),
    assessOne: (ref: string) => `/desk/assess/${e(ref)}`,
    responses: (query?: Record<string, string | undefined>) => q("/desk/responses", query),
    response: (number: number, query?: { after?: string }) => q(`/desk/responses/${number}`, query),
    review: (number: number, query?: { after?: string }) => q(`/desk/responses/${number}/review`, query),
    cover: (number: number, query?: { page?: string }) => q(`/desk/responses/${number}/cover`, query),
    mail: (query?: Record<string, string | undefined>) => q("/desk/mail", query),
    people: (query?: Record<string, string | undefined>) => q("/desk/people", query),
    contacts: (query?: Record<string, string | undefined>) => q("/desk/people/invitation-list", query),
    newContact: (query?: { of?: string }) => q("/desk/people/invitation-list/new", query),
    interests: (query?: Record<string, string | undefined>) =>
      q("/desk/people/invitation-list/themes", query),
    segments: (query?: { did?: string }) => q("/desk/people/invitation-list/segments", query),
    newSegment: (query?: { after?: string; show?: string }) =>
      q("/desk/people/invitation-list/segments/new", query),
    segment: (ref: string, query?: Record<string, string | undefined>) =>
      q(`/desk/people/invitation-list/segments/${e(ref)}`, query),
    contactsCsv: (query?: Record<string, string | undefined>) => q("/desk/people/invitation-list/csv", query),
    importContacts: (query?: { did?: string }) => q("/desk/people/invitation-list/import", query),
    contactImport: (ref: string, query?: Record<string, string | undefined>) =>
      q(`/desk/people/invitation-list/import/${e(ref)}`, query),
    contact: (ref: string, query?: Record<string, string | undefined>) =>
      q(`/desk/people/invitation-list/${e(ref)}`, query),
    bodies: (query?: Record<string, string | undefined>) => q("/desk/people/bodies", query),
    settings: (query?: Record<string, string | undefined>) => q("/desk/settings", query),
    retention: (query?: Record<string, string | undefined>) => q("/desk/settings/retention", query),
    settingsTexts: (key: string, query?: { language?: string; did?: string }) =>
      q(`/desk/settings/texts/${e(key)}`, query),
    log: (query?: Record<string, string | undefined>) => q("/desk/log", query),
    sessions: (query?: Record<string, string | undefined>) => q("/desk/sessions", query),
    ownDocument: () => "/desk/sessions/copy.html",
    ownData: () => "/desk/sessions/copy.json",
    copyPerson: () => "/desk/people/copy",
    undo: () => "/desk/undo",
    restored: () => "/desk/restored",
  },
} as const;
