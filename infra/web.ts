import { api } from "./api.ts";
import { emailEvents, offering } from "./email.ts";
import { lambda } from "./function.ts";
import { keeping } from "./keeping.ts";
import { idSecret, pageSecret } from "./secrets.ts";
import { sending } from "./sending.ts";
import { readSettings } from "./settings.ts";
import { table } from "./table.ts";

const { countriesServed, signUpsPerDay } = readSettings(process.env);

/** The pages: signing up, and each person's own. It texts one thing, which asks for JOIN; it can send no email. */
export const web = lambda("Web", {
  environment: {
    ...sending.environment,
    ...offering.environment,
    ...keeping.environment,
    ...(emailEvents && { SES_TOPIC_ARN: emailEvents.arn }),
    COUNTRIES_SERVED: countriesServed,
    SIGN_UPS_PER_DAY: `${signUpsPerDay}`,
    ID_SECRET: idSecret.value,
    PAGE_SECRET: pageSecret.value,
  },
  permissions: [
    ...sending.permissions,
    {
      // Shows all that is kept of a person, and deletes it.
      actions: ["dynamodb:Query", "dynamodb:BatchWriteItem"],
      resources: [table.arn],
    },
  ],
});

// All that is not a webhook (infra/sms.ts), which goes before it: which pages there are only the app knows, and an address
// with nothing at it is answered in the app's own words.
const route = api.route("$default", web.arn);

if (emailEvents) {
  new aws.sns.TopicSubscription(
    "EmailEventsToWeb",
    {
      topic: emailEvents.arn,
      protocol: "https",
      // API Gateway's own address, whatever the domain: it answers as soon as its stage is there.
      endpoint: $interpolate`${api.nodes.api.apiEndpoint}/ses/events`,
      endpointAutoConfirms: true,
      // `web` confirms it when SNS asks, and SNS asks again: the one minute that is the default can be too short.
      confirmationTimeoutInMinutes: 5,
    },
    // The API with its stage, the route, and the right to invoke: SNS does not always repeat what is answered with a 404.
    { dependsOn: [api, route, route.nodes.permission, route.nodes.route] },
  );
}
