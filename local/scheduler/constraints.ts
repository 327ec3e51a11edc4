import { ServiceError, validation } from "./errors.ts";

/** A constraint of the service's model on one member. `required` is enforced only when its parent is there. */
export type Constraint = {
  /** From the request's top, each member in lower camel case as the service prints it: `target.roleArn`. */
  path: string;
  type: "string" | "integer" | "timestamp" | "structure" | "list";
  required?: boolean;
  /** Length of a string or a list, value of a number. */
  min?: number;
  max?: number;
  /** As the service prints it; it matches the whole value. */
  pattern?: string;
  values?: readonly string[];
};

/** Members of a request by name, as they came (`Target`, not `target`). */
export type Members = Record<string, unknown>;

/**
 * Checks a request against the model's constraints.
 * @throws ServiceError SerializationException for a wrong JSON type, else ValidationException listing all failures.
 */
export function check(members: Members, constraints: readonly Constraint[]): void {
  const failures = constraints.flatMap((constraint) => {
    const found = lookUp(members, constraint.path.split("."));
    if (found === "no parent") return [];
    return failuresOf(found.value, constraint).map(
      (problem) => `${found.shown} at '${constraint.path}' failed to satisfy constraint: ${problem}`,
    );
  });
  if (failures.length === 0) return;
  const errors = failures.length === 1 ? "error" : "errors";
  throw validation(`${failures.length} validation ${errors} detected: ${failures.join("; ")}`);
}

function failuresOf(value: unknown, constraint: Constraint): string[] {
  if (value === undefined) return constraint.required ? ["Member must not be null"] : [];
  if (!isOfType(value, constraint.type))
    throw new ServiceError("SerializationException", mistyped(constraint));
  const { min = -Infinity, max = Infinity, pattern, values } = constraint;
  const problems: string[] = [];
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(String(value)))
    problems.push(`Member must satisfy regular expression pattern: ${pattern}`);
  if (values !== undefined && !values.includes(String(value)))
    problems.push(`Member must satisfy enum value set: [${values.join(", ")}]`);
  const isSized = typeof value === "string" || Array.isArray(value);
  const [size, measure] = isSized ? [value.length, "length"] : [Number(value), "value"];
  if (size < min) problems.push(`Member must have ${measure} greater than or equal to ${min}`);
  if (size > max) problems.push(`Member must have ${measure} less than or equal to ${max}`);
  return problems;
}

function lookUp(members: Members, path: string[]): "no parent" | { value: unknown; shown: string } {
  let value: unknown = members;
  for (const step of path) {
    if (!isStructure(value)) return "no parent";
    value = value[memberName(step)] ?? undefined;
  }
  return { value, shown: value === undefined ? "Value null" : `Value '${shown(value)}'` };
}

/** A list of structures would print as `[object Object]`, once for each. */
const shown = (value: unknown) => (Array.isArray(value) ? `[${value.length} members]` : String(value));

/** `roleArn` is printed, `RoleArn` is sent. */
function memberName(step: string): string {
  return step.charAt(0).toUpperCase() + step.slice(1);
}

function isOfType(value: unknown, type: Constraint["type"]): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "timestamp") return Number.isFinite(value);
  if (type === "list") return Array.isArray(value);
  return type === "structure" ? isStructure(value) : typeof value === "string";
}

export function isStructure(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mistyped({ path, type }: Constraint): string {
  return `The member '${path}' must be a JSON value of type ${type}.`;
}
