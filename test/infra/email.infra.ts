import { expect, inject, test } from "vitest";
import { find } from "./harness/resources.ts";
import { secrets, synthesize } from "./harness/synth.ts";

const { arn, one } = find(inject("production"));

test("email comes from the sender, under a configuration that is encrypted on the way and writes to nobody who bounced", () => {
  expect(one("aws:sesv2/emailIdentity:EmailIdentity", "EmailIdentity").inputs).toEqual({
    emailIdentity: secrets.MailSender,
    configurationSetName: "afterword-production-email",
  });
  expect(one("aws:sesv2/configurationSet:ConfigurationSet", "EmailConfiguration").inputs).toMatchObject({
    deliveryOptions: { tlsPolicy: "REQUIRE" },
    suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
  });
});

test("bounces and complaints are told to a topic that SES alone may write to", () => {
  const topic = arn("aws:sns/topic:Topic", "EmailEventsTopic");
  expect(
    one(
      "aws:sesv2/configurationSetEventDestination:ConfigurationSetEventDestination",
      "EmailEventDestination",
    ).inputs,
  ).toMatchObject({
    configurationSetName: "afterword-production-email",
    eventDestination: {
      enabled: true,
      matchingEventTypes: ["BOUNCE", "COMPLAINT", "REJECT"],
      snsDestination: { topicArn: topic },
    },
  });
  const { inputs } = one("aws:sns/topicPolicy:TopicPolicy", "EmailEventsPolicy");
  expect(JSON.parse(inputs.policy).Statement).toEqual([
    {
      Effect: "Allow",
      Action: "sns:Publish",
      Resource: topic,
      Principal: { Service: "ses.amazonaws.com" },
      Condition: {
        StringEquals: {
          "aws:SourceAccount": "123456789012",
          "aws:SourceArn": arn("aws:sesv2/configurationSet:ConfigurationSet", "EmailConfiguration"),
        },
      },
    },
  ]);
  expect(inputs.arn).toBe(topic);
});

test("web hears of them over HTTPS, where it checks who signed", () => {
  const { inputs } = one("aws:sns/topicSubscription:TopicSubscription", "EmailEventsToWeb");
  expect(inputs).toMatchObject({
    topic: arn("aws:sns/topic:Topic", "EmailEventsTopic"),
    protocol: "https",
    endpoint: "https://api1234567.execute-api.us-east-1.amazonaws.com/ses/events",
    endpointAutoConfirms: true,
  });
  // What is signed is the whole message, not what is in it.
  expect(inputs.rawMessageDelivery ?? false).toBe(false);
  expect(find(inject("production")).lambda("Web").inputs.environment.variables.SES_TOPIC_ARN).toBe(
    inputs.topic,
  );
});

test("what comes from a domain comes from an address in it", () => {
  const domain = synthesize("production", {
    secrets: { ...secrets, MailSender: "example.org" },
    env: { EMAIL: "on" },
  });
  const from = (infra: typeof domain) =>
    find(infra).lambda("Deliver").inputs.environment.variables.EMAIL_FROM;
  expect(from(domain)).toBe("Afterword <notes@example.org>");
  expect(from(inject("production"))).toBe("Afterword <texts@example.org>");
});
