import type { settings as en } from "../en/settings.ts";
import type { Translation } from "../types.ts";

export const settings = {
  title: "Inställningar",
  lede: "Det alla ser av forumet, och hur det fungerar.",
  forum: "Forumet",
  name: "Forumets namn ({{language}})",
  hostName: "Vem som står bakom ({{language}})",
  mainLanguage: "Huvudspråk",
  mainLanguageHint: "Det språk ni skriver på först.",
  languages: "Språk som ni skriver på eller översätter till",
  languagesHint: "Sidorna kan läsas på alla fyra språken vad ni än väljer här.",
  timeZone: "Tidszon",
  timeZoneHint: "En sista dag gäller till 23.59.59 där.",
  contactEmail: "Här kan man nå er",
  contactEmailHint: "Offentlig, så använd en gemensam brevlåda.",
  contactPhone: "Telefon",
  colour: "Färg på knappar och länkar",
  colourHint: "Alla är lätta att läsa mot sidan. Tråden är alltid röd.",
  colours: {
    fjord: "Fjord",
    spruce: "Gran",
    heath: "Ljung",
    slate: "Skiffer",
  },
  logo: {
    title: "Logotyp",
    label: "Logotyp",
    hint: "PNG, JPEG eller WebP, högst 200 kB. Välj den igen om något annat på sidan måste rättas.",
    now: "Logotypen nu",
    none: "Det finns ingen: Gensvars märke visas i stället.",
    unshown:
      "Logotypen som är lagrad kan inte visas: det som en kamera eller ett program har skrivit in i den går inte att ta bort. Gensvars märke visas i stället. Spara bilden på nytt i ett ritprogram och välj den här, eller ta bort logotypen.",
    button: "Använd den här logotypen",
    remove: "Ta bort logotypen",
    too_large: "Logotypen är större än 200 kB. Välj en mindre.",
    too_many_pixels: "Logotypen har över 16 miljoner bildpunkter. Välj en mindre.",
    not_a_picture:
      "Logotypen måste vara PNG, JPEG eller WebP. SVG tas inte emot, eftersom den kan innehålla skript.",
  },
  fourEyes: {
    title: "Fyraögonprincipen",
    isOn: "På: ett svar publiceras först när någon som inte har skrivit något av det har godkänt det.",
    isOff:
      "Av: en person kan både skriva och godkänna ett svar. Det framgår offentligt av varje svar som godkänns så.",
    publicTitle: "Alla kommer att se det.",
    public:
      "Om du stänger av det här står det på varje svar som godkänns därefter att ingen andra person har godkänt det. Händelseloggen visar vem som stängde av det och när.",
    switchOff: "Stäng av fyraögonprincipen",
    switchOn: "Slå på fyraögonprincipen",
  },
  texts: {
    title: "Fasta texter",
    lede: "Varje text har en ärlig standardtext från första dagen. Skriv er egen där den inte passar.",
    about: "Regler för deltagande",
    privacy: "Personuppgifter",
    accessibility: "Tillgänglighet",
    how: "Ett språk i taget. Spara den tom, så gäller standardtexten igen.",
    preview: "Se sidan som läsarna ser den",
    languages: "Textens språk",
    own: "Er egen text, sparad",
    isDefault: "Standardtexten gäller. Ändra och spara för att göra den till er egen.",
    body: "Text",
    bodyHint:
      "Markdown: # före en rubrik, - före en punkt, en tom rad mellan stycken. HTML visas som det är skrivet.",
  },
  did: {
    saved: "Sparat.",
    logo: "Logotypen är ändrad.",
    four_eyes: "Inställningen är ändrad, och det står i händelseloggen.",
  },
  refusal: {
    not_allowed: "Bara en administratör kan göra det här.",
    not_set_up: "Forumet är inte skapat ännu.",
    join_link: "Länken för att delta i ett möte står i texten. Den är bara för de anmälda: ta bort den.",
    changed_meanwhile:
      "Någon annan sparade det här medan du skrev. Där det skiljer sig står deras ovanför ditt fält. För ihop de två och spara igen.",
    no_name: "Skriv namnen på huvudspråket.",
    too_long: "Texten är för lång. Korta ner den.",
    too_large: "Logotypen är större än 200 kB. Välj en mindre.",
    too_many_pixels: "Logotypen har över 16 miljoner bildpunkter. Välj en mindre.",
    not_a_picture:
      "Logotypen måste vara PNG, JPEG eller WebP. SVG tas inte emot, eftersom den kan innehålla skript.",
    no_file: "Välj en fil först.",
    already_so: "Det stod redan så. Ladda om sidan.",
  },
} satisfies Translation<typeof en>;
