import type { CommitmentSeed } from "./types.ts";

export const commitments4to7: CommitmentSeed[] = [
  {
    number: 4,
    title: {
      nn: "Digital inkludering",
      nb: "Digital inkludering",
      sv: "Digital inkludering",
      en: "Digital inclusion",
    },
    goal: {
      nn: "Ingen skal falle utanfor fordi tenestene er digitale. Opplæring skal finnast der folk bur, heile livet.",
      en: "Nobody shall fall behind because services are digital. Training shall be found where people live, throughout life.",
    },
    owners: ["digital"],
    statuses: [
      {
        on: "2026-02-05",
        state: "under_way",
        text: {
          nn: "Vi deler ut tilskot til kommunar som vil starte opplæring, og leier eit samarbeid der frivillige, verksemder og det offentlege er med. Ei ny undersøking viser at fleire meistrar det digitale enn for fem år sidan. Dei som ikkje gjer det, er færre, og vanskelegare å nå.",
          en: "We give grants to municipalities that want to start training, and lead a collaboration of volunteers, companies and public bodies. A new survey shows that more people manage digitally than five years ago. Those who don't are fewer, and harder to reach.",
        },
        figures: [
          {
            label: {
              nn: "Innbyggjarar med gode nok digitale ferdigheiter, 2025",
              en: "Inhabitants with sufficient digital skills, 2025",
            },
            value: "89 %",
            asOf: "2025-12-31",
          },
          {
            label: { nn: "Det same i 2020", en: "The same in 2020" },
            value: "86 %",
            asOf: "2020-12-31",
          },
        ],
        links: [],
        nextOn: "2026-05-20",
      },
      {
        on: "2026-05-20",
        state: "under_way",
        text: {
          nn: "145 av 357 kommunar seier at dei har opplæring for innbyggjarane. Talet veks, men 212 kommunar har ikkje meldt om noko tilbod. Tilskotsordninga er på 8 millionar kroner i året. I tillegg går 1,5 millionar i året til digidel.no, der opplæringsmateriellet er gratis.",
          en: "145 of 357 municipalities say that they offer training to inhabitants. The number grows, but 212 have reported no offer. The grants come to NOK 8 million a year. Another 1.5 million a year goes to digidel.no, where training material is free.",
        },
        figures: [
          {
            label: { nn: "Kommunar med opplæring, av 357", en: "Municipalities with training, of 357" },
            value: "145",
            asOf: "2026-05-01",
          },
          {
            label: { nn: "Tilskot til kommunane i året", en: "Grants to municipalities a year" },
            value: "8 000 000 kr",
            asOf: "2026-05-20",
          },
          {
            label: { nn: "Til opplæringsmateriell i året", en: "For training material a year" },
            value: "1 500 000 kr",
            asOf: "2026-05-20",
          },
        ],
        links: [
          {
            label: { nn: "Gratis opplæringsmateriell", en: "Free training material" },
            url: "https://www.digidel.no/",
          },
        ],
        nextOn: "2026-11-20",
      },
    ],
  },
  {
    number: 5,
    title: {
      nn: "Evaluering av eInnsyn",
      nb: "Evaluering av eInnsyn",
      sv: "Utvärdering av eInnsyn",
      en: "Evaluation of eInnsyn",
    },
    goal: {
      nn: "Ei evaluering skal vise om eInnsyn, der folk finn offentlege dokument og ber om innsyn, når måla sine.",
      en: "An evaluation shall show whether eInnsyn, where people find public documents and ask for access, reaches its goals.",
    },
    owners: ["host", "digital"],
    statuses: [
      {
        on: "2026-02-05",
        state: "under_way",
        text: {
          nn: "Evalueringa blir gjord av eit konsulentselskap og skal vere ferdig i vår. Ho ser på om måla for tenesta er nådde, ikkje på om måla er dei rette.",
          en: "The evaluation is being done by a consultancy and is due this spring. It looks at whether the service's goals are reached, not at whether they are the right ones.",
        },
        figures: [],
        links: [{ label: { nn: "Tenesta eInnsyn", en: "The service eInnsyn" }, url: "https://einnsyn.no/" }],
        nextOn: "2026-05-20",
      },
      {
        on: "2026-05-20",
        state: "well_advanced",
        text: {
          nn: "Evalueringa er ferdig. Hovudfunnet er at eInnsyn støttar innsynsretten, men at dei tre hovudmåla er nådde i ulik grad. Ho rår til å gjere tenesta enklare å bruke, til å byggje ut statistikken, og til ikkje å bruke krefter på å få kommunane med no. Kva vi gjer med råda, er ikkje avgjort. Først skal forumet få sjå rapporten.",
          en: "The evaluation is finished. Its main finding is that eInnsyn supports the right of access, but that its three main goals are reached to different degrees. It advises making the service easier to use, extending the statistics, and not spending effort on bringing in municipalities now. What we do with the advice is not decided. The forum shall see the report first.",
        },
        figures: [
          {
            label: { nn: "Hovudmål som er vurderte", en: "Main goals assessed" },
            value: "3",
            asOf: "2026-05-20",
          },
        ],
        links: [],
        nextOn: "2026-10-30",
      },
    ],
  },
  {
    number: 6,
    title: {
      nn: "Strategisk arbeid mot korrupsjon",
      nb: "Strategisk arbeid mot korrupsjon",
      sv: "Strategiskt arbete mot korruption",
      en: "Strategic work against corruption",
    },
    goal: {
      nn: "Arbeidet mot korrupsjon skal bli meir samla, og folk skal kunne sjå på éin stad kva som blir gjort.",
      en: "Work against corruption shall be more of a whole, and people shall be able to see in one place what is done.",
    },
    owners: ["justice"],
    statuses: [
      {
        on: "2026-02-05",
        state: "under_way",
        text: {
          nn: "Tiltaka ligg i Meld. St. 15 (2023–2024) om økonomisk kriminalitet, og det blir rapportert om dei kvart år. Den første rapporten kom i september 2025. Sommaren 2025 fekk Økokrim ei eiga eining mot korrupsjon. Nettstaden om korrupsjon er ikkje open enno.",
          en: "The measures are in the white paper on economic crime, Meld. St. 15 (2023–2024), and are reported on each year. The first report came in September 2025. In the summer of 2025 Økokrim got a unit of its own against corruption. The website on corruption is not open yet.",
        },
        figures: [
          {
            label: {
              nn: "Av kvitvaskingspakken på 90 millionar, sett av til korrupsjon",
              en: "Set aside for corruption, of the NOK 90 million money-laundering package",
            },
            value: "12 000 000 kr",
            asOf: "2025-07-01",
          },
        ],
        links: [],
        nextOn: "2026-05-20",
      },
      {
        on: "2026-05-20",
        state: "under_way",
        text: {
          nn: "Nettstaden om korrupsjon opna i mars 2026, på norsk og engelsk. Den andre framdriftsrapporten er venta innan utgangen av juni. Ein eigen strategi mot korrupsjon finst ikkje; arbeidet er ein del av innsatsen mot økonomisk kriminalitet.",
          en: "The website on corruption opened in March 2026, in Norwegian and English. The second progress report is expected by the end of June. There is no separate strategy against corruption; the work is part of the effort against economic crime.",
        },
        figures: [],
        links: [
          {
            label: { nn: "Nettstaden om antikorrupsjon", en: "The website on anti-corruption" },
            url: "https://www.regjeringen.no/antikorrupsjon",
          },
        ],
        nextOn: "2026-06-30",
      },
    ],
  },
  {
    number: 7,
    title: {
      nn: "Innsyn i straffesaksdokument",
      nb: "Innsyn i straffesaksdokumenter",
      sv: "Rätt att ta del av handlingar i brottmål",
      en: "Access to documents in criminal cases",
    },
    goal: {
      nn: "Reglane om innsyn i straffesaker skal seie det same som Høgsterett og Den europeiske menneskerettsdomstolen har kome til.",
      en: "The rules on access in criminal cases shall say what the Supreme Court and the European Court of Human Rights have held.",
    },
    owners: ["justice"],
    statuses: [
      {
        on: "2026-02-05",
        state: "not_started",
        text: {
          nn: "Vi har snakka med dei som kjenner feltet om korleis reglane bør endrast etter utgreiinga frå 2021. Sjølve regelarbeidet har ikkje byrja.",
          en: "We have talked with those who know the field about how to change the rules after the report of 2021. The drafting itself has not begun.",
        },
        figures: [],
        links: [],
        nextOn: "2026-05-20",
      },
      {
        on: "2026-05-20",
        state: "not_started",
        text: {
          nn: "Regelarbeidet er framleis ikkje sett i gang, og vi har ingen dato. Vi veit meir om kva som hastar mest, om noko kan løysast utan å endre lova, og om kven som kan vere med når det startar.",
          en: "The drafting has still not been set going, and we have no date. We know more about what is most urgent, whether some of it can be solved without changing the law, and who can take part once it starts.",
        },
        figures: [],
        links: [],
        nextOn: "2026-12-01",
      },
    ],
  },
];
