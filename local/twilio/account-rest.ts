import { Hono, type Context as Request } from "hono";
import type { MessagingService, OwnSender } from "./account.ts";
import { TwilioError } from "./errors.ts";
import type { Context } from "./state.ts";

const isShortCode = ({ number }: OwnSender) => /^\d{3,8}$/.test(number);

/** What the account is and has, to read: three of Twilio's hosts (api, messaging, accounts) in one, with no path in common. */
export function accountRest({ options, state }: Context): Hono {
  const app = new Hono();
  const account = `/2010-04-01/Accounts/${options.accountSid}`;
  const hooks = ({ webhook, fallback }: OwnSender) => ({
    sms_url: webhook,
    sms_method: "POST",
    sms_fallback_url: fallback,
    sms_fallback_method: "POST",
  });

  app.get(`${account}.json`, (c) => {
    const { type, status } = state.account;
    return c.json({ sid: options.accountSid, friendly_name: "The stand-in", type, status });
  });
  app.get(`${account}/IncomingPhoneNumbers.json`, (c) => {
    const wanted = c.req.query("PhoneNumber");
    const found = state.account.senders.filter(
      (one) => !isShortCode(one) && [undefined, one.number].includes(wanted),
    );
    const shown = found.map((one) => ({
      sid: one.sid,
      phone_number: one.number,
      capabilities: { sms: one.canText, mms: false, voice: true, fax: false },
      ...hooks(one),
    }));
    return c.json({ incoming_phone_numbers: shown, ...onePage });
  });
  app.get(`${account}/SMS/ShortCodes.json`, (c) => {
    const wanted = c.req.query("ShortCode");
    const found = state.account.senders.filter(
      (one) => isShortCode(one) && [undefined, one.number].includes(wanted),
    );
    return c.json({
      short_codes: found.map((one) => ({ sid: one.sid, short_code: one.number, ...hooks(one) })),
      ...onePage,
    });
  });

  app.get("/v1/Services", (c) => c.json(page("services", state.account.services.map(serviceResource))));
  app.get("/v1/Services/:sid", (c) => c.json(serviceResource(service(c))));
  app.get("/v1/Services/:sid/PhoneNumbers", (c) => c.json(page("phone_numbers", sendersOf(c, false))));
  app.get("/v1/Services/:sid/ShortCodes", (c) => c.json(page("short_codes", sendersOf(c, true))));
  app.get("/v1/Services/:sid/Compliance/Usa2p", (c) => {
    const { campaign } = service(c);
    const campaigns =
      campaign === undefined ? [] : [{ sid: `QE${"0".repeat(32)}`, campaign_status: campaign }];
    return c.json(page("compliance", campaigns));
  });
  app.get("/v1/Tollfree/Verifications", (c) => {
    const sid = c.req.query("TollfreePhoneNumberSid");
    const numbers = state.account.senders.filter((one) => [undefined, one.sid].includes(sid));
    const found = numbers.flatMap(({ number }) => state.account.tollFree[number] ?? []);
    return c.json(
      page(
        "verifications",
        found.map((status, at) => ({ sid: `HH${at}`, status })),
      ),
    );
  });
  app.get("/v1/Messaging/GeoPermissions", (c) =>
    c.json({
      permissions: state.account.countries.map((code) => ({
        country_code: code,
        type: "country",
        enabled: "true",
      })),
    }),
  );

  function service(c: Request): MessagingService {
    const found = state.account.services.find(({ sid }) => sid === c.req.param("sid"));
    if (!found) throw new TwilioError(20404);
    return found;
  }

  function sendersOf(c: Request, shortCodes: boolean) {
    const { senders } = service(c);
    return state.account.senders
      .filter((one) => senders.includes(one.number) && isShortCode(one) === shortCodes)
      .map(({ sid, number }) => (shortCodes ? { sid, short_code: number } : { sid, phone_number: number }));
  }

  return app;
}

const serviceResource = ({ sid, webhook, fallback, defers }: MessagingService) => ({
  sid,
  friendly_name: "The stand-in",
  inbound_request_url: webhook,
  inbound_method: "POST",
  fallback_url: fallback,
  fallback_method: "POST",
  use_inbound_webhook_on_number: defers,
});

/** The two ways in which Twilio wraps a list; everything is on the first page. */
const onePage = { page: 0, page_size: 50, start: 0, end: 0, uri: "", next_page_uri: null };
const page = (key: string, items: object[]) => ({
  [key]: items,
  meta: { key, page: 0, page_size: 50, next_page_url: null },
});
