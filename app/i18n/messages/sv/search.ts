import type { search as en } from "../en/search.ts";
import type { Translation } from "../types.ts";

export const search = {
  title: "Sök",
  titleOf: "Sök efter {{words}}",
  lede: "I synpunkter, svar, åtaganden, samråd och möten, så som de är publicerade.",
  label: "Vad letar du efter?",
  go: "Sök",
  hint: "Sökningen hittar hela ord, och alla måste finnas med. En stjärna hittar ord som börjar så: data*. Citattecken hittar ord som står tillsammans: ”öppna data”.",
  tooShort: "Skriv minst ett ord på två bokstäver eller mer.",
  tooLong: "Det är mer än en sökning tar emot. Skriv högst {{count}} tecken och tolv ord.",
  foundHeading: "Det här hittades",
  found_one: "{{count}} träff",
  found_other: "{{count}} träffar",
  foundMore: "Fler än {{count}} träffar. Ett ord till ger färre.",
  kind: {
    contribution: "Synpunkt",
    response: "Svar",
    commitment: "Åtagande",
    consultation: "Samråd",
    meeting: "Möte",
  },
  kinds: {
    contribution: "Synpunkter",
    response: "Svar",
    commitment: "Åtaganden",
    consultation: "Samråd",
    meeting: "Möten",
  },
  facet: {
    kind: "Leta i",
    in: "Samråd",
    order: "Ordning",
  },
  order: {
    newest: "Nyast först",
    best: "Bästa träff först, bland de nyaste",
  },
  none: "Inget som är publicerat har de här orden",
  noneAll: "Alla orden måste stå i en och samma text. Pröva med färre ord eller en annan stavning.",
  beginnings: "Leta efter ord som börjar så: {{words}}",
  everywhere: "Leta i allt som är publicerat",
  notPublic: "Synpunkter vars text inte är publicerad finns inte här. {{link}} om den är din egen.",
  notPublicLink: "Hitta din synpunkt",
} satisfies Translation<typeof en>;
