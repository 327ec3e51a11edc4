import { publicUrl } from "./api.ts";
import { planning } from "./schedules.ts";
import { serviceNumber, twilioAccountSid, twilioAuthToken } from "./secrets.ts";
import { table } from "./table.ts";

/** For a function that texts people of its own accord: prompts, or what asks for JOIN. */
export const sending = {
  environment: {
    ...planning.environment,
    TABLE_NAME: table.name,
    TWILIO_ACCOUNT_SID: twilioAccountSid.value,
    TWILIO_AUTH_TOKEN: twilioAuthToken.value,
    SERVICE_NUMBER: serviceNumber.value,
    PUBLIC_URL: publicUrl,
  },
  permissions: [
    { actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"], resources: [table.arn] },
    ...planning.permissions,
  ],
};
