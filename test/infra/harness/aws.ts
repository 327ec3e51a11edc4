type Inputs = Record<string, unknown>;

export const account = "123456789012";
export const region = process.env.SYNTH_REGION ?? "us-east-1";
/** What SES has in this account and region. */
const identities = (process.env.SYNTH_IDENTITIES ?? "").split(",");

const arn = (service: string, resource: string) =>
  `arn:aws:${service}:${service === "iam" ? "" : region}:${account}:${resource}`;

/** ARNs whose form is not `service:kind/name`. */
const arns: Record<string, (name: string) => string> = {
  "aws:lambda/function:Function": (name) => arn("lambda", `function:${name}`),
  "aws:sqs/queue:Queue": (name) => arn("sqs", name),
  "aws:sns/topic:Topic": (name) => arn("sns", name),
  "aws:cloudwatch/logGroup:LogGroup": (name) => arn("logs", `log-group:${name}`),
  "aws:scheduler/scheduleGroup:ScheduleGroup": (name) => arn("scheduler", `schedule-group/${name}`),
  "aws:sesv2/emailIdentity:EmailIdentity": (name) => arn("ses", `identity/${name}`),
  "aws:sesv2/configurationSet:ConfigurationSet": (name) => arn("ses", `configuration-set/${name}`),
};

/** What AWS answers when a resource is made: its id, its ARN, and what else the components of SST read of it. */
export function created(type: string, logicalName: string, inputs: Inputs): { id: string; state: Inputs } {
  const name = String(inputs.name ?? inputs.emailIdentity ?? inputs.configurationSetName ?? logicalName);
  const [, module = "", kind = ""] = /^aws:(\w+)\/(\w+):/.exec(type) ?? [];
  const answer: Inputs = { ...inputs, name, arn: (arns[type] ?? ((n) => arn(module, `${kind}/${n}`)))(name) };
  switch (type) {
    case "aws:sqs/queue:Queue":
      answer.url = `https://sqs.${region}.amazonaws.com/${account}/${name}`;
      break;
    case "aws:apigatewayv2/api:Api":
      answer.apiEndpoint = `https://api1234567.execute-api.${region}.amazonaws.com`;
      answer.executionArn = arn("execute-api", "api1234567");
      return { id: "api1234567", state: answer };
    case "aws:acm/certificate:Certificate":
      answer.domainValidationOptions = [
        {
          domainName: inputs.domainName,
          resourceRecordName: `_a.${inputs.domainName}`,
          resourceRecordType: "CNAME",
          resourceRecordValue: "_b.",
        },
      ];
      break;
    case "aws:apigatewayv2/domainName:DomainName":
      answer.domainNameConfiguration = {
        ...(inputs.domainNameConfiguration as object),
        targetDomainName: "d.example",
        hostedZoneId: "Z1",
      };
      break;
    case "random:index/randomBytes:RandomBytes":
      answer.base64 = Buffer.alloc(Number(inputs.length), 1).toString("base64");
      break;
  }
  return { id: name, state: answer };
}

/** What AWS answers when it is only asked. */
export function asked(token: string, inputs: Inputs): Inputs {
  switch (token) {
    case "aws:index/getCallerIdentity:getCallerIdentity":
      return { id: account, accountId: account };
    case "aws:index/getRegion:getRegion":
      return { id: region, region, name: region };
    case "aws:index/getPartition:getPartition":
      return { id: "aws", partition: "aws", dnsSuffix: "amazonaws.com" };
    case "aws:sesv2/getEmailIdentity:getEmailIdentity":
      if (!identities.includes(String(inputs.emailIdentity))) throw new Error("couldn't find resource");
      return { ...inputs, id: inputs.emailIdentity };
    case "aws:route53/getZone:getZone":
      return { ...inputs, id: inputs.zoneId, name: "example.org" };
    case "aws:iam/getPolicyDocument:getPolicyDocument":
      return policyDocument((inputs.statements ?? []) as StatementInputs[]);
  }
  throw new Error(`test/infra/harness/aws.ts does not know what AWS answers to ${token}`);
}

type StatementInputs = {
  effect?: string;
  actions: string[];
  resources?: string[];
  principals?: { type: string; identifiers: string[] }[];
  conditions?: { test: string; variable: string; values: string[] }[];
};

/** The provider computes it on the machine that deploys, without AWS; the same here for what infra/ uses of it. */
function policyDocument(statements: StatementInputs[]): Inputs {
  const one = (values: string[]) => (values.length === 1 ? values[0] : values);
  const document = {
    Version: "2012-10-17",
    Statement: statements.map(({ effect = "Allow", actions, resources, principals, conditions }) => ({
      Effect: effect,
      Action: one(actions),
      ...(resources && { Resource: one(resources) }),
      ...(principals && {
        Principal: Object.fromEntries(principals.map((p) => [p.type, one(p.identifiers)])),
      }),
      ...(conditions?.length && { Condition: byTest(conditions, one) }),
    })),
  };
  return { id: "document", json: JSON.stringify(document), ...(statements.length > 0 && { statements }) };
}

function byTest(conditions: NonNullable<StatementInputs["conditions"]>, one: (values: string[]) => unknown) {
  const tests: Record<string, Record<string, unknown>> = {};
  for (const { test, variable, values } of conditions) {
    tests[test] = { ...tests[test], [variable]: one(values) };
  }
  return tests;
}
