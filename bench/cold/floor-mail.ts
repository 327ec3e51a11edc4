// (a) for what mails: the floor, with the client of SES.
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { kept as clients, handler } from "./floor.ts";

const { SES_ENDPOINT } = process.env;
/** Kept, or the bundler would leave them out. */
export const kept = [
  ...clients,
  new SESv2Client({ ...(SES_ENDPOINT && { endpoint: SES_ENDPOINT }) }),
  SendEmailCommand,
];
export { handler };
