import type { BodySeed, StaffSeed } from "./types.ts";

/** Invented bodies: each name says that it is an example. */
export const bodies: BodySeed[] = [
  {
    key: "host",
    name: {
      nn: "Dømedepartementet for openheit",
      nb: "Eksempeldepartementet for åpenhet",
      sv: "Exempeldepartementet för öppenhet",
      en: "Example Ministry of Openness",
    },
    shortName: {
      nn: "Dømedepartementet",
      nb: "Eksempeldepartementet",
      sv: "Exempeldepartementet",
      en: "Example Ministry",
    },
  },
  {
    key: "procurement",
    name: {
      nn: "Dømedirektoratet for innkjøp",
      nb: "Eksempeldirektoratet for innkjøp",
      sv: "Exempelmyndigheten för upphandling",
      en: "Example Agency for Procurement",
    },
    shortName: {
      nn: "Døme-innkjøp",
      nb: "Eksempel-innkjøp",
      sv: "Exempel-upphandling",
      en: "Example Procurement",
    },
  },
  {
    key: "digital",
    name: {
      nn: "Dømedirektoratet for digitale tenester",
      nb: "Eksempeldirektoratet for digitale tjenester",
      sv: "Exempelmyndigheten för digitala tjänster",
      en: "Example Agency for Digital Services",
    },
    shortName: { nn: "Døme-digital", nb: "Eksempel-digital", sv: "Exempel-digital", en: "Example Digital" },
  },
  {
    key: "supervision",
    name: {
      nn: "Dømetilsynet for universell utforming",
      nb: "Eksempeltilsynet for universell utforming",
      sv: "Exempeltillsynen för universell utformning",
      en: "Example Authority for Universal Design",
    },
    shortName: {
      nn: "Dømetilsynet",
      nb: "Eksempeltilsynet",
      sv: "Exempeltillsynen",
      en: "Example Authority",
    },
  },
  {
    key: "justice",
    name: {
      nn: "Dømedepartementet for lov og rett",
      nb: "Eksempeldepartementet for lov og rett",
      sv: "Exempeldepartementet för lag och rätt",
      en: "Example Ministry of Law",
    },
    shortName: { nn: "Døme-lov", nb: "Eksempel-lov", sv: "Exempel-lag", en: "Example Law" },
  },
  {
    key: "archives",
    name: {
      nn: "Dømearkivet for offentlege dokument",
      nb: "Eksempelarkivet for offentlige dokumenter",
      sv: "Exempelarkivet för allmänna handlingar",
      en: "Example Archives",
    },
    shortName: { nn: "Dømearkivet", nb: "Eksempelarkivet", sv: "Exempelarkivet", en: "Example Archives" },
  },
  {
    key: "trade",
    name: {
      nn: "Dømedepartementet for handel",
      nb: "Eksempeldepartementet for handel",
      sv: "Exempeldepartementet för handel",
      en: "Example Ministry of Trade",
    },
    shortName: { nn: "Døme-handel", nb: "Eksempel-handel", sv: "Exempel-handel", en: "Example Trade" },
  },
];

/** Named after what they do, so that nobody takes them for a person. */
export const staff: StaffSeed[] = [
  {
    key: "administrator",
    name: "Administrator Døme",
    email: "administrator@dome.example",
    language: "nn",
    roles: [{ role: "administrator" }],
  },
  {
    key: "coordinator",
    name: "Koordinator Døme",
    email: "koordinator@dome.example",
    language: "nn",
    roles: [{ role: "coordinator" }],
  },
  {
    key: "coordinator-two",
    name: "Medkoordinator Døme",
    email: "medkoordinator@dome.example",
    language: "nb",
    roles: [{ role: "coordinator" }],
  },
  {
    key: "approver",
    name: "Godkjennar Døme",
    email: "godkjennar@dome.example",
    language: "nn",
    roles: [{ role: "approver" }],
  },
  {
    key: "facilitator",
    name: "Møteleiar Døme",
    email: "moteleiar@dome.example",
    language: "nn",
    roles: [{ role: "facilitator" }],
  },
  {
    key: "owner-host",
    name: "Openheitseininga Døme",
    email: "openheit@dome.example",
    language: "nn",
    roles: [{ role: "owner", body: "host" }],
  },
  {
    key: "owner-procurement",
    name: "Innkjøpsrådgivar Døme",
    email: "innkjop@dome.example",
    language: "nb",
    roles: [{ role: "owner", body: "procurement" }],
  },
  {
    key: "owner-digital",
    name: "Digitalrådgivar Døme",
    email: "digital@dome.example",
    language: "nb",
    roles: [{ role: "owner", body: "digital" }],
  },
  {
    key: "owner-supervision",
    name: "Tilsynsrådgivar Døme",
    email: "tilsyn@dome.example",
    language: "nn",
    roles: [{ role: "owner", body: "supervision" }],
  },
  {
    key: "owner-justice",
    name: "Lovrådgivar Døme",
    email: "lov@dome.example",
    language: "nb",
    roles: [{ role: "owner", body: "justice" }],
  },
  {
    key: "owner-archives",
    name: "Arkivrådgivar Døme",
    email: "arkiv@dome.example",
    language: "nn",
    roles: [{ role: "owner", body: "archives" }],
  },
  {
    key: "owner-trade",
    name: "Handelsrådgivar Døme",
    email: "handel@dome.example",
    language: "nb",
    roles: [{ role: "owner", body: "trade" }],
  },
];
