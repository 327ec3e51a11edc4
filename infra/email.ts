import { accountId, nameOf } from "./names.ts";
import { mailSender } from "./secrets.ts";

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

/** Bounces and complaints. `web` will listen here. */
const events = new sst.aws.SnsTopic("EmailEvents", {
  transform: { topic: { name: nameOf("email-events") } },
});

new aws.sns.TopicPolicy("EmailEventsPolicy", {
  arn: events.arn,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ["sns:Publish"],
        resources: [events.arn],
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
    snsDestination: { topicArn: events.arn },
  },
});

/** What a function that sends email will need. */
export const email = {
  sender: identity.emailIdentity,
  configurationSet: configuration.configurationSetName,
  /** `ses:SendEmail` wants both. */
  arns: [identity.arn, configuration.arn],
};
