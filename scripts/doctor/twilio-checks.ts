import type { Twilio } from "twilio";
import { type Finding, fix, later, look, ok, orOk } from "./finding.ts";
import { statusOf } from "./refusals.ts";
import type { Asked, Subject } from "./subject.ts";
import type { Owned, Service } from "./twilio-account.ts";

/** Whether the account may text anybody. */
export async function account({ client }: Asked): Promise<Finding[]> {
  try {
    const { type, status } = await client.api.v2010.accounts(client.accountSid).fetch();
    if (status !== "active") return [fix(`the Twilio account is ${status}`, "Twilio's console says why")];
    if (type === "Trial")
      return [
        fix(
          "the Twilio account is a trial, which texts confirmed numbers only",
          "upgrade it (Twilio, Billing)",
        ),
      ];
    return [ok("the Twilio account is active, and no trial")];
  } catch (error) {
    if (![401, 403, 404].includes(statusOf(error) ?? 0)) throw error;
    const set = "set TwilioAccountSid and TwilioAuthToken as Twilio's console shows them";
    return [fix("Twilio does not know this account with this token", set)];
  }
}

/** Whether each number is the account's, and can text. */
export async function numbers({ senders }: Asked): Promise<Finding[]> {
  const { found, missing } = await senders();
  const mute = found.filter(({ owned }) => !owned.canText);
  const buy = "buy one that can (Twilio, Phone Numbers, Buy a number, capability SMS)";
  return orOk(
    [...missing, ...mute.map(({ owned }) => fix(`${owned.name} cannot text`, buy))],
    `${found.map(({ owned }) => owned.name).join(", ")} can text`,
  );
}

/** Whether texts reach the service, and are tried again where it fails. */
export async function addresses({ senders }: Asked, { deployed }: Subject): Promise<Finding[]> {
  if (!deployed) return [later("enter the webhook at Twilio when the deploy has printed it")];
  const wanted = `${deployed.PUBLIC_URL}/sms/inbound`;
  const { found } = await senders();
  const wrong = found.flatMap(({ owned, service }) => {
    const takes = service && !service.defers ? service : owned;
    const where =
      service && !service.defers
        ? `messaging service ${service.sid}, Integration`
        : `number ${owned.name}, Messaging`;
    const entries = { "A message comes in": takes.webhook, "Primary handler fails": takes.fallback };
    return Object.entries(entries)
      .filter(([, url]) => url !== wanted)
      .map(([name]) => fix(`"${name}" is not our webhook`, `enter ${wanted} (Twilio, ${where})`));
  });
  return orOk(wrong, "texts come to our webhook, and to it again where it fails");
}

/** Whether carriers in the US know the sender: a campaign for local numbers, a verification for toll-free ones. */
export async function campaign({ client, senders }: Asked, { settings }: Subject): Promise<Finding[]> {
  if (!settings.countriesServed.split(",").includes("US"))
    return [ok("not needed: COUNTRIES_SERVED has no US")];
  const { found } = await senders();
  const findings: Finding[] = [];
  for (const { owned, service } of found.filter(({ owned }) => owned.name.startsWith("+1")))
    findings.push(
      ...(owned.kind === "toll-free"
        ? await verification(client, owned)
        : await registration(client, owned, service)),
    );
  return orOk(
    findings.filter(({ state }) => state !== "ok"),
    findings[0]?.says ?? "no sender is a US number",
  );
}

async function registration(
  twilio: Twilio,
  { name }: Owned,
  service: Service | undefined,
): Promise<Finding[]> {
  const register = "Twilio, Messaging, Regulatory compliance, A2P 10DLC (docs/deploy.md, step 2)";
  if (!service) return [fix(`${name} is in no messaging service, so in no campaign`, register)];
  const [found] = await twilio.messaging.v1.services(service.sid).usAppToPerson.list({ limit: 1 });
  if (!found) return [fix(`${name} has no campaign: US carriers block it (30034)`, register)];
  if (found.campaignStatus === "VERIFIED") return [ok("the campaign is registered")];
  const rejected = found.campaignStatus === "FAILED";
  return [
    fix(
      `the campaign is ${found.campaignStatus}`,
      rejected
        ? `see why, and send it in again: ${register}`
        : "wait for the carriers, days to weeks; texts to the US fail until then",
    ),
  ];
}

async function verification(twilio: Twilio, { sid, name }: Owned): Promise<Finding[]> {
  const [found] = await twilio.messaging.v1.tollfreeVerifications.list({
    tollfreePhoneNumberSid: sid,
    limit: 1,
  });
  if (found?.status === "TWILIO_APPROVED") return [ok("the toll-free number is verified")];
  const verify = "Twilio, Phone Numbers, the number, Regulatory Information";
  return [
    fix(
      `the toll-free number ${name} is ${found ? found.status : "not verified"}: carriers block it`,
      verify,
    ),
  ];
}

/** Whether the countries that are served may be texted, and no other. */
export async function countries({ client }: Asked, { settings }: Subject): Promise<Finding[]> {
  const where = "Twilio, Messaging, Settings, Geo permissions";
  const { permissions } = await client.accounts.v1.messagingGeopermissions.fetch().catch((error: unknown) => {
    if (statusOf(error) === undefined) throw error;
    return { permissions: undefined };
  });
  if (!Array.isArray(permissions))
    return [look(`Twilio does not say which countries may be texted: ${where}`)];
  const allowed = permissions
    .filter(({ enabled }) => `${enabled}` === "true")
    .map(({ country_code }) => `${country_code}`);
  const served = settings.countriesServed.split(",");
  const closed = served.filter((country) => !allowed.includes(country));
  const open = allowed.filter((country) => !served.includes(country));
  const findings = [
    ...(closed.length > 0
      ? [fix(`${closed.join(", ")} may not be texted (21408)`, `allow it: ${where}`)]
      : []),
    ...(open.length > 0
      ? [fix(`${shortened(open)} may be texted, which you do not serve`, `switch it off: ${where}`)]
      : []),
  ];
  return orOk(findings, `${served.join(", ")} may be texted, and no other country`);
}

const shortened = (codes: string[]) =>
  codes.length > 8 ? `${codes.slice(0, 8).join(", ")} and ${codes.length - 8} more` : codes.join(", ");
