import { sendersPattern } from "../functions/core/places/senders.ts";
import { keepingDefaults } from "../functions/keeping-defaults.ts";
import { signUpDefaults } from "../functions/sign-up-defaults.ts";

type Source = Record<string, string | undefined>;

/** Where the service is reached, if not at API Gateway's own address. */
export type Domain = { name: string; zone: string } | { name: string; certificate: string };

/**
 * What shapes the infrastructure, all of it optional: read from the environment, which SST fills from `.env` and
 * `.env.<stage>`. Throws an error that names the variable. (What the functions need is a secret: secrets.ts.)
 */
export function readSettings(source: Source) {
  return {
    domain: domain(source),
    deliverConcurrency: count(source, "DELIVER_CONCURRENCY"),
    email: onOrOff(source, "EMAIL"),
    emailIdentity: identity(source),
    senders: senders(source),
    segmentsPerDay: count(source, "SEGMENTS_PER_DAY") ?? 1000,
    countriesServed: countries(source),
    restoredTable: tableName(source),
    keepProofDays: days(source, "KEEP_PROOF_DAYS") ?? Number(keepingDefaults.KEEP_PROOF_DAYS),
    keepDays: count(source, "KEEP_DAYS") ?? Number(keepingDefaults.KEEP_DAYS),
    signUpsPerDay: count(source, "SIGN_UPS_PER_DAY") ?? Number(signUpDefaults.SIGN_UPS_PER_DAY),
  };
}

/** DOMAIN_NAME with the Route 53 zone that it is in, or with a certificate where its DNS is kept elsewhere. */
function domain({ DOMAIN_NAME, DOMAIN_ZONE, DOMAIN_CERTIFICATE }: Source): Domain | undefined {
  const given = Object.entries({ DOMAIN_ZONE, DOMAIN_CERTIFICATE }).filter(([, value]) => value);
  if (!DOMAIN_NAME) {
    for (const [name] of given)
      throw new Error(`${name} is set but DOMAIN_NAME is not: set both, or neither`);
    return undefined;
  }
  if (given.length !== 1) {
    const what = given.length === 0 ? "neither is" : "both are";
    throw new Error(`DOMAIN_NAME needs one of DOMAIN_ZONE and DOMAIN_CERTIFICATE: ${what} set`);
  }
  if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(DOMAIN_NAME)) {
    throw new Error(`DOMAIN_NAME is "${DOMAIN_NAME}"; it wants a bare host name, like texts.example.org`);
  }
  return DOMAIN_ZONE
    ? { name: DOMAIN_NAME, zone: DOMAIN_ZONE }
    : { name: DOMAIN_NAME, certificate: `${DOMAIN_CERTIFICATE}` };
}

/** Off until SES lets the account write to anybody: before that a link to confirm would never arrive. */
function onOrOff(source: Source, name: string): boolean {
  const value = source[name];
  if (value && value !== "on" && value !== "off")
    throw new Error(`${name} is "${value}"; it wants on or off`);
  return value === "on";
}

/** An address or a domain that SES has verified already. Undefined: the deploy looks for one, and makes one where there is none. */
function identity({ EMAIL_IDENTITY }: Source): string | undefined {
  if (!EMAIL_IDENTITY) return undefined;
  if (!/^([^@\s]+@)?([a-z0-9-]+\.)+[a-z]{2,}$/.test(EMAIL_IDENTITY)) {
    throw new Error(
      `EMAIL_IDENTITY is "${EMAIL_IDENTITY}"; it wants an address or a domain, like texts@example.org or example.org`,
    );
  }
  return EMAIL_IDENTITY;
}

/** What texts leave from where it is not ServiceNumber. */
function senders({ SENDERS }: Source): string | undefined {
  if (!SENDERS) return undefined;
  if (!sendersPattern.test(SENDERS)) {
    throw new Error(
      `SENDERS is "${SENDERS}"; it wants numbers or messaging services, like MG...,+44=+447700900123`,
    );
  }
  return SENDERS;
}

/** Codes of ISO 3166, as env.ts of the functions wants them. */
function countries({ COUNTRIES_SERVED }: Source): string {
  const value = COUNTRIES_SERVED || signUpDefaults.COUNTRIES_SERVED;
  if (!/^[A-Z]{2}(,[A-Z]{2})*$/.test(value))
    throw new Error(`COUNTRIES_SERVED is "${value}"; it wants codes of countries, like US,CA`);
  return value;
}

/** A table that a backup was restored to, in place of the stage's own. */
function tableName({ TABLE_NAME }: Source): string | undefined {
  if (TABLE_NAME && !/^[\w.-]{3,255}$/.test(TABLE_NAME))
    throw new Error(`TABLE_NAME is "${TABLE_NAME}"; it wants the name of a DynamoDB table`);
  return TABLE_NAME || undefined;
}

/** As `count`, where none is a number too. */
const days = (source: Source, name: string): number | undefined =>
  source[name] === "0" ? 0 : count(source, name);

function count(source: Source, name: string): number | undefined {
  const value = source[name];
  if (!value) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new Error(`${name} is "${value}"; it wants a whole number from 1`);
  return Number(value);
}
