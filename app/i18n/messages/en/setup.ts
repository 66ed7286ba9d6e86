export const setup = {
  title: "Set up your forum",
  firstStart: "First start",
  lede: "You came by the one-time address that the server printed. All of the answers can be changed later. Nothing is public until you announce a consultation.",
  name: "What is the forum called?",
  host: "Who hosts it?",
  hostHint: "The body that answers for it, as people know it.",
  personName: "Your name",
  personEmail: "Your address at work",
  personEmailHint: "You become the first administrator, and sign in with a code for this address.",
  button: "Open the desk",
  afterwards: "Then: invite a colleague who can approve.",
  mailTitle: "Mail:",
  mailServer: "a mail server is set up, and the code goes to your address.",
  mailFiles:
    "no mail server is set up. Mail is written to files in the data folder, and codes also to the server's log.",
  refusal: {
    not_allowed: "The forum could not be set up from here. Open the address from the log again.",
    already_set_up: "Somebody has set the forum up already. Sign in instead.",
    no_name: "Write what the forum is called and who hosts it.",
    mixed_alphabets: "Your address mixes letters of different alphabets. Write it with one alphabet.",
    already_invited: "This address has an account already. Sign in instead.",
  },
} as const;
