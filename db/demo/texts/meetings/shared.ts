/** What several meetings of the demo say alike. */
import type { MeetingSeed, Translated } from "../types.ts";

/** The host, as who leads something. */
export const house: Translated = {
  nn: "Vertskapet",
  nb: "Vertskapet",
  sv: "Värden",
  en: "The host",
};

/** Who leads each group and who takes notes, as everybody may read it. */
export const groupStaff: { facilitatorRole: Translated; scribeRole: Translated } = {
  facilitatorRole: {
    nn: "ein frå sekretariatet",
    nb: "en fra sekretariatet",
    sv: "en från sekretariatet",
    en: "a member of the secretariat",
  },
  scribeRole: {
    nn: "ein rådgivar hos verten",
    nb: "en rådgiver hos verten",
    sv: "en handläggare hos värden",
    en: "an adviser of the host",
  },
};

export const listeners: Translated[] = [
  {
    nn: "Den som koordinerer handlingsplanen",
    nb: "Den som koordinerer handlingsplanen",
    sv: "Den som samordnar handlingsplanen",
    en: "The official who coordinates the action plan",
  },
  {
    nn: "Dei som har tiltak i planen",
    nb: "De som har tiltak i planen",
    sv: "De som har åtgärder i planen",
    en: "The officials who own measures in the plan",
  },
];

export const inTheRoom: Pick<MeetingSeed, "place" | "access"> = {
  place: {
    nn: "Dømehuset, Eksempelgata 1, Oslo",
    nb: "Eksempelhuset, Eksempelgata 1, Oslo",
    sv: "Exempelhuset, Eksempelgata 1, Oslo",
    en: "The Example House, Eksempelgata 1, Oslo",
  },
  access: {
    nn: "Trappefritt frå gata, med heis. Teleslynge i salen. Meld frå om de treng tolk eller anna.",
    nb: "Trappefritt fra gata, med heis. Teleslynge i salen. Si fra om dere trenger tolk eller annet.",
    sv: "Utan trappor från gatan, med hiss. Hörslinga i salen. Säg till om ni behöver tolk eller något annat.",
    en: "Step-free from the street, with a lift. Hearing loop in the hall. Tell us if you need an interpreter or anything else.",
  },
};

/** What was sent ahead; the real ones lie where the real review is published. */
export const reports = (dueOn: string): MeetingSeed["materials"] => [
  {
    title: {
      nn: "Status frå dei som har tiltaka",
      nb: "Status fra de som har tiltakene",
      sv: "Läget enligt dem som har åtgärderna",
      en: "Status as reported by those who own the measures",
    },
    url: "https://open.regjeringa.no/",
    dueOn,
  },
  {
    title: {
      nn: "Den uavhengige gjennomgangen av planen (IRM)",
      nb: "Den uavhengige gjennomgangen av planen (IRM)",
      sv: "Den oberoende granskningen av planen (IRM)",
      en: "The independent review of the plan (IRM)",
    },
    url: "https://www.opengovpartnership.org/",
    dueOn,
  },
];
