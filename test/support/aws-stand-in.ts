import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Answers = {
  /** ARNs of the roles that may be taken. */
  roles: string[];
  /** The variables of the functions there are, by name. */
  functions: Record<string, Record<string, string>>;
};

const caller = "arn:aws:sts::123456789012:assumed-role/Coach/kim@example.org";

/** STS and Lambda, as far as an operator's command asks them: who am I, may I be this role, what are its settings. */
export async function awsStandIn({ roles, functions }: Answers) {
  const xml = (action: string, body: string) =>
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${body}</${action}Result></${action}Response>`;
  const denied =
    '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>';
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    const [, key = ""] = /Credential=([^/]+)/.exec(request.headers.authorization ?? "") ?? [];
    const [, name] = /^\/2015-03-31\/functions\/([^/]+)\/configuration$/.exec(request.url ?? "") ?? [];
    asked.push(`${form.get("Action") ?? name} as ${key}`);
    if (name) {
      const Variables = functions[name];
      if (!Variables) response.setHeader("x-amzn-errortype", "ResourceNotFoundException");
      response.writeHead(Variables ? 200 : 404, { "content-type": "application/json" });
      return response.end(JSON.stringify(Variables ? { Environment: { Variables } } : { Message: "none" }));
    }
    if (form.get("Action") === "GetCallerIdentity")
      return response.end(xml("GetCallerIdentity", `<Arn>${caller}</Arn><Account>123456789012</Account>`));
    if (!roles.includes(`${form.get("RoleArn")}`)) return response.writeHead(403).end(denied);
    const given =
      "<AccessKeyId>ROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration>";
    return response.end(xml("AssumeRole", `<Credentials>${given}</Credentials>`));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    caller,
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}
