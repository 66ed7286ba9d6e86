/**
 * Passkeys and security keys, by WebAuthn. A challenge is not stored: it is signed with the server's key over the
 * session as it stands, and a session gets a new secret or a new time with each success, so that it is good once.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { NewFactor } from "~/domain/people/commands/factors.server.ts";
import type { FactorRow } from "~/domain/people/queries.server.ts";
import type { RequestContext } from "../context.ts";
import type { Session } from "../sessions.server.ts";

type Place = Pick<RequestContext, "config"> & { session: Session };
type Use = "add" | "give";

const goodForMs = 5 * 60_000;
/** What the columns of both databases hold; authenticators count to twice that. */
const mostCounted = 2 ** 31 - 1;
/** Bytes of a challenge before its signature: 16 at random, then the time. */
const saltLength = 16;
const headLength = saltLength + 8;

const siteOf = ({ config }: Pick<Place, "config">) => new URL(config.origin).hostname;

function sign({ config, session }: Place, use: Use, head: Buffer): Buffer {
  return createHmac("sha256", config.secretKey)
    .update(`passkey\0${use}\0${session.id}\0${session.secondAt}\0`)
    .update(head)
    .digest();
}

function makeChallenge(place: Place, use: Use): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(headLength);
  randomBytes(saltLength).copy(head);
  head.writeBigUInt64BE(BigInt(Date.now()), saltLength);
  return Uint8Array.from(Buffer.concat([head, sign(place, use, head)]));
}

const isOurs = (place: Place, use: Use) => (challenge: string) => {
  const bytes = Buffer.from(challenge, "base64url");
  const head = bytes.subarray(0, headLength);
  const signature = bytes.subarray(headLength);
  if (head.length !== headLength || signature.length !== 32) return false;
  const age = Date.now() - Number(head.readBigUInt64BE(saltLength));
  return age >= 0 && age < goodForMs && timingSafeEqual(signature, sign(place, use, head));
};

const named = (held: readonly FactorRow[]) =>
  held.flatMap(({ credentialId }) => (credentialId ? [{ id: credentialId }] : []));

/** What the browser is asked for, to add a passkey; goes to the page as JSON. */
export async function optionsToAdd(
  place: Place,
  who: { personId: string; name: string; email: string; forum: string },
  held: readonly FactorRow[],
): Promise<string> {
  const userID = createHmac("sha256", place.config.secretKey).update(`passkey\0${who.personId}`).digest();
  const options = await generateRegistrationOptions({
    rpName: who.forum,
    rpID: siteOf(place),
    userName: who.email,
    userDisplayName: who.name,
    userID: Uint8Array.from(userID),
    challenge: makeChallenge(place, "add"),
    excludeCredentials: named(held),
    timeout: goodForMs,
    // It stands beside the mailed code, so it need not know who one is, nor ask for a finger or a PIN.
    authenticatorSelection: { residentKey: "discouraged", userVerification: "discouraged" },
  });
  return JSON.stringify(options);
}

/** What the browser is asked for, to give one; null where there is none to give. */
export async function optionsToGive(place: Place, held: readonly FactorRow[]): Promise<string | null> {
  const allowCredentials = named(held);
  if (allowCredentials.length === 0) return null;
  const options = await generateAuthenticationOptions({
    rpID: siteOf(place),
    challenge: makeChallenge(place, "give"),
    allowCredentials,
    timeout: goodForMs,
    userVerification: "discouraged",
  });
  return JSON.stringify(options);
}

/** The passkey that a browser made, ready to be kept; null where it is not an answer to what we asked. */
export async function readAdded(place: Place, answer: string): Promise<Omit<NewFactor, "name"> | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: JSON.parse(answer) as RegistrationResponseJSON,
      expectedChallenge: isOurs(place, "add"),
      expectedOrigin: [...place.config.acceptedOrigins],
      expectedRPID: siteOf(place),
      requireUserVerification: false,
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return {
      kind: "passkey",
      credentialId: id,
      key: Buffer.from(publicKey).toString("base64url"),
      counter: Math.min(counter, mostCounted),
    };
  } catch {
    // The library throws for whatever is not right in the answer.
    return null;
  }
}

/** Which of the passkeys was given, and its count now; null where it is none of these, or not for what we asked. */
export async function readGiven(
  place: Place,
  answer: string,
  held: readonly FactorRow[],
): Promise<{ factor: FactorRow; counter: number } | null> {
  try {
    const response = JSON.parse(answer) as AuthenticationResponseJSON;
    const factor = held.find(({ credentialId }) => credentialId !== null && credentialId === response.id);
    if (!factor?.credentialId) return null;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: isOurs(place, "give"),
      expectedOrigin: [...place.config.acceptedOrigins],
      expectedRPID: siteOf(place),
      requireUserVerification: false,
      credential: {
        id: factor.credentialId,
        publicKey: Uint8Array.from(Buffer.from(factor.key, "base64url")),
        counter: factor.counter,
      },
    });
    return verified ? { factor, counter: Math.min(authenticationInfo.newCounter, mostCounted) } : null;
  } catch {
    return null;
  }
}
