/**
 * What `npm run doctor` asks of AWS beside the table and SES: who am I (STS), the quota and the functions (Lambda), and who
 * hears of a topic (SNS). Nothing runs here, and signatures are not checked. `state` is there to be changed.
 */
import { Hono } from "hono";

export type Subscription = { topic: string; protocol: string; endpoint: string; confirmed: boolean };

export type AwsState = {
  concurrency: { all: number; unreserved: number };
  /** By name: the state of the function, and its variables. */
  functions: Record<string, { state: string; reserved?: number; variables: Record<string, string> }>;
  subscriptions: Subscription[];
  /** Actions that this caller may not do, like `lambda:GetAccountSettings`. */
  denied: string[];
};

const account = "000000000000";
const functionNames = ["sms", "web", "deliver", "sweep"];

/** A stage with everything in order; `variables` are those of its functions. */
export function usualAws(variables: Record<string, string>): AwsState {
  return {
    concurrency: { all: 1000, unreserved: 1000 },
    functions: Object.fromEntries(
      functionNames.map((name) => [`afterword-local-${name}`, { state: "Active", variables }]),
    ),
    subscriptions: [
      { topic: "afterword-local-alarms", protocol: "email", endpoint: "ops@example.org", confirmed: true },
      {
        topic: "afterword-local-email-events",
        protocol: "https",
        endpoint: `${variables.PUBLIC_URL}/ses/events`,
        confirmed: true,
      },
    ],
    denied: [],
  };
}

/** Answers under `/sts`, `/lambda` and `/sns`: each is the endpoint of a client. */
export function createAws(state: () => AwsState): Hono {
  const app = new Hono();
  const isDenied = (action: string) => state().denied.includes(action);
  const refuse = (name: string, status: number) =>
    Response.json({ message: name, Message: name }, { status, headers: { "x-amzn-errortype": name } });

  app.get("/lambda/2016-08-19/account-settings", (c) => {
    if (isDenied("lambda:GetAccountSettings")) return refuse("AccessDeniedException", 403);
    const { all, unreserved } = state().concurrency;
    return c.json({
      AccountLimit: { ConcurrentExecutions: all, UnreservedConcurrentExecutions: unreserved },
    });
  });
  app.get("/lambda/2015-03-31/functions/:name/configuration", (c) => {
    if (isDenied("lambda:GetFunctionConfiguration")) return refuse("AccessDeniedException", 403);
    const found = state().functions[c.req.param("name")];
    if (!found) return refuse("ResourceNotFoundException", 404);
    return c.json({ State: found.state, Environment: { Variables: found.variables } });
  });
  app.get("/lambda/2019-09-30/functions/:name/concurrency", (c) =>
    c.json({ ReservedConcurrentExecutions: state().functions[c.req.param("name")]?.reserved }),
  );

  app.post("/sts/*", () =>
    isDenied("sts:GetCallerIdentity")
      ? xmlError("ExpiredToken", 403)
      : xml(
          "GetCallerIdentity",
          `<Arn>arn:aws:iam::${account}:user/local</Arn><Account>${account}</Account>`,
        ),
  );
  app.post("/sns/*", async (c) => {
    if (isDenied("sns:ListSubscriptionsByTopic")) return xmlError("AuthorizationError", 403);
    const topic = new URLSearchParams(await c.req.text()).get("TopicArn")?.split(":").at(-1);
    const members = state()
      .subscriptions.filter((one) => one.topic === topic)
      .map(
        ({ protocol, endpoint, confirmed }) =>
          `<member><Protocol>${protocol}</Protocol><Endpoint>${endpoint}</Endpoint><SubscriptionArn>${confirmed ? `arn:aws:sns:us-east-1:${account}:${topic}:1` : "PendingConfirmation"}</SubscriptionArn></member>`,
      );
    return xml("ListSubscriptionsByTopic", `<Subscriptions>${members.join("")}</Subscriptions>`);
  });
  return app;
}

const xml = (action: string, body: string) =>
  new Response(`<${action}Response><${action}Result>${body}</${action}Result></${action}Response>`, {
    headers: { "content-type": "text/xml" },
  });
const xmlError = (code: string, status: number) =>
  new Response(`<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code></Error></ErrorResponse>`, {
    status,
    headers: { "content-type": "text/xml" },
  });
