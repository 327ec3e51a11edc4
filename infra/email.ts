import { brand } from "../templates/brand.ts";
import { emailIdentity } from "./email-identity.ts";
import { identitiesFor, senderOf } from "./email-sender.ts";
import type { Permission } from "./function.ts";
import { accountId, arnOf, nameOf } from "./names.ts";
import { pageSecret } from "./secrets.ts";
import { readSettings } from "./settings.ts";

const { email: on, emailIdentity: existing } = readSettings(process.env);

/** What email needs of AWS. Nothing of it is made, and no sender is asked for, until EMAIL is on. */
function makeEmail() {
  // Everybody who gets an email sees it; as a secret it would hide the roles' policies from whoever deploys.
  const mailSender = $util.unsecret(new sst.Secret("MailSender").value);

  const configuration = new aws.sesv2.ConfigurationSet("EmailConfiguration", {
    configurationSetName: nameOf("email"),
    deliveryOptions: { tlsPolicy: "REQUIRE" },
    reputationOptions: { reputationMetricsEnabled: true },
    // SES itself stops writing to who bounced or complained.
    suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
  });

  const identity = mailSender.apply((sender) => emailIdentity(identitiesFor(sender, existing)));

  /** Bounces and complaints: `web` hears of them (web.ts). */
  const events = new sst.aws.SnsTopic("EmailEvents", {
    transform: { topic: { name: nameOf("email-events") } },
  });

  const policy = new aws.sns.TopicPolicy("EmailEventsPolicy", {
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

  new aws.sesv2.ConfigurationSetEventDestination(
    "EmailEventDestination",
    {
      configurationSetName: configuration.configurationSetName,
      eventDestinationName: "email-events",
      eventDestination: {
        enabled: true,
        matchingEventTypes: ["BOUNCE", "COMPLAINT", "REJECT"],
        snsDestination: { topicArn: events.arn },
      },
    },
    // SES publishes a message to try the topic, and refuses to make the destination where it may not.
    { dependsOn: [policy] },
  );

  return {
    events,
    identity,
    from: $interpolate`${brand.voice.mailName} <${mailSender.apply(senderOf)}>`,
    configurationName: configuration.configurationSetName,
    // `ses:SendEmail` wants both.
    permissions: [
      {
        actions: ["ses:SendEmail"],
        resources: [arnOf("ses", $interpolate`identity/${identity}`), configuration.arn],
      },
    ],
  };
}

const email = on ? makeEmail() : undefined;

/** Where bounces and complaints go; nowhere where email is off. */
export const emailEvents = email?.events;
export const emailSender = email?.identity;

/** For a function that speaks of email: the page and the webhooks offer it, or do not. */
export const offering: { environment: Record<string, $util.Input<string>> } = {
  environment: email ? { EMAIL_FROM: email.from } : {},
};

/** For a function that sends it. Links in it are signed, whether there is any or not. */
export const mailing: { environment: Record<string, $util.Input<string>>; permissions: Permission[] } = {
  environment: {
    ...offering.environment,
    ...(email && { SES_CONFIGURATION_SET: email.configurationName }),
    PAGE_SECRET: pageSecret.value,
  },
  permissions: email?.permissions ?? [],
};
