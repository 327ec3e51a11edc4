import { describe, expect, inject, test } from "vitest";
import { find, type Infra } from "./harness/resources.ts";
import { synthesize } from "./harness/synth.ts";

const production = inject("production");
const { all, arn, one } = find(production);
const publicUrls = (infra: Infra) =>
  ["Sms", "Web", "Deliver", "Sweep"].map(
    (name) => find(infra).lambda(name).inputs.environment.variables.PUBLIC_URL,
  );

const sms = arn("aws:lambda/function:Function", "SmsFunction");
const web = arn("aws:lambda/function:Function", "WebFunction");

test("Twilio's two webhooks lead to sms, all else to web, and there is no other way in", () => {
  const integrations = new Map(
    all("aws:apigatewayv2/integration:Integration").map(({ name, inputs }) => [name, inputs]),
  );
  const routes = all("aws:apigatewayv2/route:Route").map(({ inputs: { routeKey, target } }) => {
    const { integrationUri, payloadFormatVersion } =
      integrations.get(target.replace("integrations/", "")) ?? {};
    return [routeKey, integrationUri, payloadFormatVersion];
  });
  expect(routes.sort()).toEqual([
    ["$default", web, "2.0"],
    ["POST /sms/inbound", sms, "2.0"],
    ["POST /sms/status", sms, "2.0"],
  ]);
  expect(all("aws:lambda/functionUrl:FunctionUrl")).toEqual([]);
});

test("only this API may invoke sms and web", () => {
  const api = one("aws:apigatewayv2/api:Api", "ApiApi");
  const permissions = all("aws:lambda/permission:Permission");
  expect(permissions.map(({ inputs }) => inputs.function).sort()).toEqual([sms, sms, web]);
  for (const { inputs } of permissions) {
    expect(inputs).toMatchObject({
      principal: "apigateway.amazonaws.com",
      sourceArn: `${api.outputs.executionArn}/*`,
    });
  }
});

test("a flood is refused before it costs a function", () => {
  const { inputs } = one("aws:apigatewayv2/stage:Stage", "ApiStage");
  expect(inputs.defaultRouteSettings).toEqual({ throttlingBurstLimit: 200, throttlingRateLimit: 100 });
});

test("the access log holds no address and no query", () => {
  const { inputs } = one("aws:apigatewayv2/stage:Stage", "ApiStage");
  expect(Object.values(JSON.parse(inputs.accessLogSettings.format))).toEqual([
    "$context.requestTime",
    "$context.requestId",
    "$context.routeKey",
    "$context.status",
    "$context.responseLatency",
    "$context.integration.error",
  ]);
  expect(inputs.accessLogSettings.destinationArn).toBe(
    arn("aws:cloudwatch/logGroup:LogGroup", "ApiAccessLog"),
  );
});

test("without a domain the functions know API Gateway's address, and the deploy prints the page and the webhook", () => {
  const url = one("aws:apigatewayv2/api:Api", "ApiApi").outputs.apiEndpoint;
  expect(publicUrls(production)).toEqual([url, url, url, url]);
  expect(production.outputs.page).toBe(url);
  expect(production.outputs.webhook).toBe(`${url}/sms/inbound`);
});

describe.each([
  ["in Route 53", { DOMAIN_ZONE: "Z123" }, 1],
  ["kept elsewhere", { DOMAIN_CERTIFICATE: "arn:aws:acm:us-east-1:123456789012:certificate/a" }, 0],
])("with an own domain %s", (_where, more, aliases) => {
  const infra = synthesize("production", { env: { DOMAIN_NAME: "texts.example.org", ...more } });

  test("the functions know it, and the deploy prints it", () => {
    const url = "https://texts.example.org";
    expect(publicUrls(infra)).toEqual([url, url, url, url]);
    expect(infra.outputs.page).toBe(url);
    expect(infra.outputs.webhook).toBe(`${url}/sms/inbound`);
  });

  test("it leads to the API, by TLS 1.2 or better", () => {
    const names = find(infra).all("aws:apigatewayv2/domainName:DomainName");
    expect(
      names.map(({ inputs }) => [inputs.domainName, inputs.domainNameConfiguration.securityPolicy]),
    ).toEqual([["texts.example.org", "TLS_1_2"]]);
    const records = find(infra).all("aws:route53/record:Record");
    expect(records.filter(({ inputs }) => inputs.type === "A" && inputs.zoneId === "Z123")).toHaveLength(
      aliases,
    );
  });
});
