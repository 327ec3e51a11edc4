import { publicUrl } from "./api.ts";
import { planning } from "./schedules.ts";
import { serviceNumber, twilioAccountSid, twilioAuthToken } from "./secrets.ts";
import { readSettings } from "./settings.ts";
import { table } from "./table.ts";

const { senders } = readSettings(process.env);

/** For a function that texts people of its own accord: prompts, or what asks for JOIN. */
export const sending = {
  environment: {
    ...planning.environment,
    TABLE_NAME: table.name,
    TWILIO_ACCOUNT_SID: twilioAccountSid.value,
    TWILIO_AUTH_TOKEN: twilioAuthToken.value,
    SERVICE_NUMBER: serviceNumber.value,
    ...(senders && { SENDERS: senders }),
    PUBLIC_URL: publicUrl,
  },
  permissions: [
    { actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"], resources: [table.arn] },
    ...planning.permissions,
  ],
};
