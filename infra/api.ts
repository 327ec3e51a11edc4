import { nameOf } from "./names.ts";
import { readSettings } from "./settings.ts";

const { domain } = readSettings(process.env);

/** The HTTP entry (docs/adr/0004). It is there before the functions, so that they can be told its address. */
export const api = new sst.aws.ApiGatewayV2("Api", {
  cors: false,
  ...(domain && {
    domain:
      "zone" in domain
        ? { name: domain.name, dns: sst.aws.dns({ zone: domain.zone }) }
        : { name: domain.name, dns: false as const, cert: domain.certificate },
  }),
  accessLog: { retention: "1 month" },
  transform: {
    api: { name: nameOf("api") },
    stage: (stage) => {
      // A flood is refused here, before it costs a function. Twilio calls twice a text, at most.
      stage.defaultRouteSettings = { throttlingBurstLimit: 200, throttlingRateLimit: 100 };
      stage.accessLogSettings = $output(stage.accessLogSettings).apply((settings) => ({
        destinationArn: settings?.destinationArn ?? "",
        format: accessLogFormat,
      }));
    },
  },
});

/** What Twilio calls and signs. Without a slash at the end, as env.ts wants it. */
export const publicUrl = api.url;

/** Without SST's address and browser of the caller: no personal data in a log (G6). */
const accessLogFormat = JSON.stringify({
  requestTime: "$context.requestTime",
  requestId: "$context.requestId",
  route: "$context.routeKey",
  status: "$context.status",
  milliseconds: "$context.responseLatency",
  error: "$context.integration.error",
});
