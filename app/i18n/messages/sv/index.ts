import { about } from "./about";
import { assess } from "./assess";
import { commitments } from "./commitments";
import { common } from "./common";
import { consultationDesk } from "./consultation-desk";
import { consultations } from "./consultations";
import { contributions } from "./contributions";
import { desk } from "./desk";
import { errors } from "./errors";
import { home } from "./home";
import { intake } from "./intake";
import { log } from "./log";
import { mail } from "./mail";
import { mailDesk } from "./mail-desk";
import { people } from "./people";
import { planDesk } from "./plan-desk";
import { refusals } from "./refusals";
import { respond } from "./respond";
import { responses } from "./responses";
import { settings } from "./settings";
import { setup } from "./setup";
import { signIn } from "./sign-in";
import { sorting } from "./sorting";
import { split } from "./split";
import { states } from "./states";
import { submit } from "./submit";
import { track } from "./track";

/** Every namespace in one language. */
export const messages = {
  common,
  states,
  errors,
  home,
  consultations,
  contributions,
  responses,
  commitments,
  submit,
  track,
  about,
  signIn,
  setup,
  desk,
  intake,
  split,
  sorting,
  assess,
  respond,
  consultationDesk,
  planDesk,
  people,
  settings,
  mailDesk,
  log,
  refusals,
  mail,
} as const;
