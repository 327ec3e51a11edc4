import { describe, expect, inject, test } from "vitest";
import { grants } from "./harness/policies.ts";
import { find, type Infra } from "./harness/resources.ts";
import { secrets, synthesize } from "./harness/synth.ts";

const { arn, one } = find(inject("production"));

const identities = (infra: Infra) =>
  find(infra)
    .all("aws:sesv2/emailIdentity:EmailIdentity")
    .map(({ inputs }) => inputs);
const sendsFrom = (infra: Infra) =>
  grants(infra)
    .filter(({ role, actions }) => role === "DeliverRole" && actions.includes("ses:SendEmail"))
    .flatMap(({ resources }) => resources.filter((resource) => resource.includes(":identity/")));
const identityArn = (name: string) => `arn:aws:ses:us-east-1:123456789012:identity/${name}`;

test("each email is sent under a configuration that is encrypted on the way and writes to nobody who bounced", () => {
  expect(one("aws:sesv2/configurationSet:ConfigurationSet", "EmailConfiguration").inputs).toMatchObject({
    configurationSetName: "afterword-production-email",
    deliveryOptions: { tlsPolicy: "REQUIRE" },
    suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
  });
  for (const name of ["Deliver", "Sweep"]) {
    const { variables } = find(inject("production")).lambda(name).inputs.environment;
    expect(variables.SES_CONFIGURATION_SET).toBe("afterword-production-email");
  }
});

describe("the identity that email comes from", () => {
  test("is made where SES has none, for no stage in particular, and stays when the stage is removed", () => {
    const { inputs, retained } = one("aws:sesv2/emailIdentity:EmailIdentity", "EmailIdentity");
    expect(inputs).toEqual({ emailIdentity: secrets.MailSender });
    expect(retained).toBe(true);
    expect(sendsFrom(inject("production"))).toEqual([identityArn("texts@example.org")]);
  });

  test.each([
    ["the address", "texts@example.org"],
    ["its domain", "example.org"],
  ])(
    "is taken as it is where SES has %s: another stage's, or one that was there before us",
    (_, existing) => {
      const infra = synthesize("ann", { env: { EMAIL: "on" }, identities: [existing] });
      expect(identities(infra)).toEqual([]);
      expect(sendsFrom(infra)).toEqual([identityArn(existing)]);
    },
  );

  test("is not even looked for where EMAIL_IDENTITY names it", () => {
    const infra = synthesize("ann", { env: { EMAIL: "on", EMAIL_IDENTITY: "example.org" } });
    expect(identities(infra)).toEqual([]);
    expect(sendsFrom(infra)).toEqual([identityArn("example.org")]);
  });

  test("must be the sender's own", () => {
    expect(() => synthesize("ann", { env: { EMAIL: "on", EMAIL_IDENTITY: "example.com" } })).toThrow(
      'EMAIL_IDENTITY is "example.com", but MailSender is neither that address nor in that domain',
    );
  });
});

test("where email is off nothing of it is made", () => {
  const mail = inject("personal").resources.filter(
    ({ type, name }) =>
      /:ses/.test(type) || (/:sns/.test(type) && /Email/.test(name) && name !== "AlarmsEmail"),
  );
  expect(mail.map(({ name }) => name)).toEqual([]);
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
