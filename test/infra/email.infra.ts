import { expect, inject, test } from "vitest";
import { find } from "./harness/resources.ts";
import { secrets } from "./harness/synth.ts";

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
