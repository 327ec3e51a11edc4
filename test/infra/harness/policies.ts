import type { Infra, Resource } from "./resources.ts";

export type Statement = {
  role: string;
  actions: string[];
  resources: string[];
  conditions?: Record<string, Record<string, string>>;
};

// biome-ignore lint/suspicious/noExplicitAny: policy documents come as JSON, or as what it would say
const parse = (document: string | { Statement: any[] }): any[] =>
  (typeof document === "string" ? JSON.parse(document) : document).Statement;
const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());
const inline = (inputs: Resource["inputs"]): { policy: string }[] => inputs.inlinePolicies ?? [];

const roles = ({ resources }: Infra) => resources.filter(({ type }) => type === "aws:iam/role:Role");

/** What each role may do. A managed policy would be more than is seen here: none is to be there. */
export function grants(infra: Infra): Statement[] {
  return roles(infra).flatMap(({ name, inputs }) =>
    inline(inputs).flatMap(({ policy }) =>
      parse(policy).map((s) => {
        if (s.Effect !== "Allow" || s.NotAction || s.NotResource)
          throw new Error(`${name}: only plain grants`);
        return {
          role: name,
          actions: list(s.Action).sort(),
          resources: list(s.Resource).sort(),
          ...(s.Condition && { conditions: s.Condition }),
        };
      }),
    ),
  );
}

/** Who may take each role. */
export const trusts = (infra: Infra) =>
  roles(infra).flatMap(({ name, inputs }) =>
    parse(inputs.assumeRolePolicy).map((s) => ({
      role: name,
      principal: s.Principal,
      conditions: s.Condition,
    })),
  );

/** Whether the role may do this to that. */
export const allows = (infra: Infra, role: string, action: string, resource: string): boolean =>
  grants(infra).some(
    (grant) =>
      grant.role === role &&
      grant.actions.includes(action) &&
      grant.resources.some((pattern) => covers(pattern, resource)),
  );

const covers = (pattern: string, resource: string) =>
  pattern.endsWith("*") ? resource.startsWith(pattern.slice(0, -1)) : resource === pattern;
