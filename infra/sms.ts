import { api, publicUrl } from "./api.ts";
import { offering } from "./email.ts";
import { lambda } from "./function.ts";
import { proving } from "./keeping.ts";
import { planning } from "./schedules.ts";
import { idSecret, pageSecret, twilioAuthToken } from "./secrets.ts";
import { table } from "./table.ts";

/** Twilio's webhooks. It answers in the response: it can send nothing, by text or by email. */
export const sms = lambda("Sms", {
  environment: {
    ...planning.environment,
    ...offering.environment,
    ...proving.environment,
    TABLE_NAME: table.name,
    TWILIO_AUTH_TOKEN: twilioAuthToken.value,
    ID_SECRET: idSecret.value,
    PAGE_SECRET: pageSecret.value,
    PUBLIC_URL: publicUrl,
  },
  permissions: [
    {
      actions: [
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        // ERASE: finds and deletes the rest of a person.
        "dynamodb:Query",
        "dynamodb:BatchWriteItem",
      ],
      resources: [table.arn],
    },
    ...planning.permissions,
  ],
});

api.route("POST /sms/inbound", sms.arn);
api.route("POST /sms/status", sms.arn);
