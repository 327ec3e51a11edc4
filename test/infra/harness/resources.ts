/** What `run()` of sst.config.ts asked the Pulumi engine for, with what AWS would have answered. */
export type Resource = {
  type: string;
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: the inputs of any AWS resource; a test reads what it expects of one
  inputs: Record<string, any>;
  // biome-ignore lint/suspicious/noExplicitAny: likewise
  outputs: Record<string, any>;
  retained: boolean;
  /** The logical names of what the engine makes before it: what it was told to wait for, and what its inputs come from. */
  dependsOn: string[];
};

/** What SST was asked to bundle. */
export type Build = { functionID: string; handler: string; properties: Record<string, unknown> };

export type Infra = {
  app: { name: string; stage: string; removal: string; protect: boolean };
  resources: Resource[];
  outputs: Record<string, unknown>;
  builds: Build[];
};

/** Finds in an Infra; throws when what is looked for is not there exactly once. */
export function find({ resources }: Infra) {
  const all = (type: string) => resources.filter((resource) => resource.type === type);
  const one = (type: string, name: string) => {
    const found = all(type).filter((resource) => resource.name === name);
    if (found.length !== 1) {
      throw new Error(`${found.length} of ${type} "${name}"; there are ${all(type).map((r) => r.name)}`);
    }
    return found[0] as Resource;
  };
  return {
    all,
    one,
    lambda: (name: string) => one("aws:lambda/function:Function", `${name}Function`),
    arn: (type: string, name: string): string => one(type, name).outputs.arn,
  };
}
