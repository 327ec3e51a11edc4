// What the sst binary does on a deploy, with Pulumi's engine mocked: app(), then run(), in the one process of a stage.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { asked, created, region } from "./aws.ts";
import { loadConfig } from "./config-bundle.ts";
import { platform } from "./platform.ts";
import type { Build, Infra, Resource } from "./resources.ts";

const { stage, dev, folder } = JSON.parse(process.env.SYNTH ?? "") as {
  stage: string;
  dev: boolean;
  folder: string;
};
process.env.SST_AWS_REGION = region;

const errors = new Set<string>();
const fail = (error: unknown) => void errors.add(error instanceof Error ? error.message : String(error));
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

// The network is shut: whatever asks for it is a defect of the configuration.
const net = createRequire(import.meta.url)("node:net");
net.Socket.prototype.connect = () => {
  throw new Error("a deploy of this configuration asks the network for something");
};

const builds: Build[] = [];
/** What the components ask the sst binary for. */
Object.assign(globalThis, {
  askSst: (method: string, args: Build) => {
    if (method === "Provider.Aws.Bootstrap") return { asset: "assets", state: "state" };
    if (method !== "Runtime.Build") throw new Error(`the harness does not know ${method}`);
    builds.push({ functionID: args.functionID, handler: args.handler, properties: args.properties });
    const out = join(folder, args.functionID);
    mkdirSync(out, { recursive: true });
    // For the step after it (infra/after-build.ts).
    writeFileSync(join(out, "bundle.cjs"), "exports.handler = () => {};");
    return { handler: args.handler, out, errors: [], sourcemaps: [] };
  },
});

const require = createRequire(join(platform, "package.json"));
const pulumi = require("@pulumi/pulumi");
const settings = require("@pulumi/pulumi/runtime/settings");
const serialization = require("@pulumi/pulumi/runtime/rpc");
const resources: Resource[] = [];

async function main() {
  const { default: config } = await loadConfig("app", { stage, dev, folder });
  const app = { removal: "retain", protect: false, ...(await config.app({ stage })), stage };

  await pulumi.runtime.setMocks(
    {
      newResource: ({
        type,
        name,
        inputs,
      }: {
        type: string;
        name: string;
        inputs: Record<string, unknown>;
      }) => {
        const answer = created(type, name, inputs);
        const record = resources.find((resource) => resource.type === type && resource.name === name);
        if (record) Object.assign(record, { inputs, outputs: answer.state });
        return answer;
      },
      call: ({ token, inputs }: { token: string; inputs: Record<string, unknown> }) => asked(token, inputs),
    },
    app.name,
    stage,
    false,
    "organization",
  );
  watchRegistrations();
  const { run, program } = await loadConfig("run", { app, stage, dev, folder });
  const outputs = await pulumi.runtime.runInPulumiStack(() => run(program));
  const plain = await new Promise<Record<string, unknown>>((resolve) =>
    pulumi.output(outputs).apply(resolve),
  );
  return { app, outputs: plain };
}

/** The mocks are not told of options, and let a name be used twice, which the engine refuses. */
function watchRegistrations() {
  const monitor = settings.getMonitor();
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (
    request: {
      getType: () => string;
      getName: () => string;
      getRetainondelete: () => boolean;
      getDependenciesList: () => string[];
    },
    callback: unknown,
  ) => {
    const [type, name] = [request.getType(), request.getName()];
    if (resources.some((r) => r.type === type && r.name === name)) fail(`two of ${type} are named ${name}`);
    resources.push({
      type,
      name,
      inputs: {},
      outputs: {},
      retained: Boolean(request.getRetainondelete()),
      dependsOn: request.getDependenciesList().map((urn) => urn.split("::").at(-1) ?? urn),
    });
    return register(request, callback);
  };
}

/** A value that Pulumi keeps secret comes in a wrapper that names itself so. */
const openSecret = (_key: string, value: unknown) =>
  value && typeof value === "object" && serialization.specialSigKey in value && "value" in value
    ? value.value
    : value;

let done: Omit<Infra, "resources" | "builds"> | undefined;
main().then((result) => {
  done = result;
}, fail);
// Resources go on being registered while there is anything left to do, as under Pulumi.
process.on("beforeExit", () => {
  if (!done && errors.size === 0) fail("run() waits for what never comes");
  for (const { type, name, inputs } of resources) {
    // What Pulumi writes for a value that was put into a text before it was known.
    if (JSON.stringify(inputs).includes("Calling [toString] on an"))
      fail(`an unknown value is in ${type} ${name}`);
  }
  if (errors.size > 0) {
    writeFileSync(2, `${[...errors].join("\n")}\n`);
    process.exit(1);
  }
  // They come in the order of what they waited for, which is another each time.
  resources.sort((a, b) => `${a.type} ${a.name}`.localeCompare(`${b.type} ${b.name}`));
  builds.sort((a, b) => a.functionID.localeCompare(b.functionID));
  writeFileSync(join(folder, "result.json"), JSON.stringify({ ...done, resources, builds }, openSecret));
  process.exit(0);
});
