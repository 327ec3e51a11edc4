import { expect, inject, test } from "vitest";
import { find } from "./harness/resources.ts";
import { synthesize } from "./harness/synth.ts";

// What a mocked engine cannot fail at, and AWS does: the order in which things are made, and names that are taken.

const production = inject("production");

/** Everything that is made before it, by logical name. */
function before(name: string, seen = new Set<string>()): Set<string> {
  for (const resource of production.resources.filter((one) => one.name === name)) {
    for (const earlier of resource.dependsOn.filter((one) => !seen.has(one)))
      before(earlier, seen.add(earlier));
  }
  return seen;
}

test("SES is told of the topic when it may publish there: it tries at once", () => {
  expect(before("EmailEventDestination")).toContain("EmailEventsPolicy");
});

test("SNS asks web to confirm when the stage is there, the route, and the right to invoke; and has five minutes", () => {
  const subscription = "aws:sns/topicSubscription:TopicSubscription";
  const { inputs } = find(production).one(subscription, "EmailEventsToWeb");
  const { name: route } = routeOf("$default");
  const earlier = before("EmailEventsToWeb");
  for (const name of ["ApiStage", route, route.replace(/Route$/, "Permissions"), "WebFunction"]) {
    expect(earlier).toContain(name);
  }
  expect(inputs.confirmationTimeoutInMinutes).toBe(5);
});

test("the sweep is not called before its role may", () => {
  expect(before("SweepTimerSchedule")).toContain("SweepFunction");
  expect(before("SweepTimerSchedule")).toContain("SweepTimerRole");
});

test("the same stage in a second region takes no name that the account has once", () => {
  const elsewhere = synthesize("production", { env: { EMAIL: "on" }, region: "eu-west-1" });
  const accountWide = { "aws:iam/role:Role": "name", "aws:cloudwatch/dashboard:Dashboard": "dashboardName" };
  for (const [type, field] of Object.entries(accountWide)) {
    const names = (infra: typeof production) =>
      find(infra)
        .all(type)
        .map(({ inputs }) => inputs[field]);
    expect(names(production).length).toBeGreaterThan(0);
    expect(names(production).filter((name) => !name || name.length > 64)).toEqual([]);
    expect(names(elsewhere).filter((name) => names(production).includes(name))).toEqual([]);
  }
});

test("there is no other kind of thing that an account has once", () => {
  // A new one belongs into the test above, or on this list: what AWS keeps by region, or gives a name to.
  const types = new Set(
    production.resources.map(({ type }) => type).filter((type) => type.startsWith("aws:")),
  );
  expect(
    [...types].filter((type) => /^aws:(iam|cloudfront|route53|s3\/bucket:|cloudwatch\/dash)/.test(type)),
  ).toEqual(["aws:cloudwatch/dashboard:Dashboard", "aws:iam/role:Role"]);
});

function routeOf(routeKey: string) {
  const found = find(production)
    .all("aws:apigatewayv2/route:Route")
    .find(({ inputs }) => inputs.routeKey === routeKey);
  if (!found) throw new Error(`no route ${routeKey}`);
  return found;
}
