import { brand } from "../templates/brand.ts";
import { accountId, nameOf } from "./names.ts";
import { mailSender, pageSecret } from "./secrets.ts";
import { readSettings } from "./settings.ts";
import { production } from "./stage.ts";

const { email: on } = readSettings(process.env, $app.stage === production);

const configuration = new aws.sesv2.ConfigurationSet("EmailConfiguration", {
  configurationSetName: nameOf("email"),
  deliveryOptions: { tlsPolicy: "REQUIRE" },
  reputationOptions: { reputationMetricsEnabled: true },
  // SES itself stops writing to who bounced or complained.
  suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
});

/** An address, confirmed by a click on SES's mail, or a domain, by the records that the SES console shows. */
const identity = new aws.sesv2.EmailIdentity("EmailIdentity", {
  emailIdentity: mailSender.value,
  configurationSetName: configuration.configurationSetName,
});

/** Bounces and complaints: `web` hears of them (web.ts). */
export const emailEvents = new sst.aws.SnsTopic("EmailEvents", {
  transform: { topic: { name: nameOf("email-events") } },
});

new aws.sns.TopicPolicy("EmailEventsPolicy", {
  arn: emailEvents.arn,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ["sns:Publish"],
        resources: [emailEvents.arn],
        principals: [{ type: "Service", identifiers: ["ses.amazonaws.com"] }],
        conditions: [
          { test: "StringEquals", variable: "aws:SourceAccount", values: [accountId] },
          { test: "StringEquals", variable: "aws:SourceArn", values: [configuration.arn] },
        ],
      },
    ],
  }).json,
});

new aws.sesv2.ConfigurationSetEventDestination("EmailEventDestination", {
  configurationSetName: configuration.configurationSetName,
  eventDestinationName: "email-events",
  eventDestination: {
    enabled: true,
    matchingEventTypes: ["BOUNCE", "COMPLAINT", "REJECT"],
    snsDestination: { topicArn: emailEvents.arn },
  },
});

/** Of a domain an address that its owner can set up, or not: nobody reads what is answered. */
const sender = $output(mailSender.value).apply((name) => (name.includes("@") ? name : `notes@${name}`));

/** For a function that speaks of email: the page and the webhooks offer it, or do not. */
export const offering: { environment: Record<string, $util.Input<string>> } = {
  environment: on ? { EMAIL_FROM: $interpolate`${brand.voice.mailName} <${sender}>` } : {},
};

/** For a function that sends it. Links in it are signed, whether there is any or not. */
export const mailing = {
  environment: { ...offering.environment, PAGE_SECRET: pageSecret.value },
  // `ses:SendEmail` wants both.
  permissions: on ? [{ actions: ["ses:SendEmail"], resources: [identity.arn, configuration.arn] }] : [],
};

export const emailSender = identity.emailIdentity;
