import { type Constraint, check, isStructure, type Members } from "../constraints.ts";
import { ServiceError } from "../errors.ts";
import type { ScheduleGroup } from "../model.ts";
import type { Store } from "../store.ts";
import type { Operation } from "./context.ts";

/** Only groups are tagged. */
const RESOURCE_ARN: Constraint = {
  path: "resourceArn",
  type: "string",
  required: true,
  min: 1,
  max: 1011,
  pattern: "arn:aws(-[a-z]+)?:scheduler:[a-z0-9\\-]+:\\d{12}:schedule-group\\/[0-9a-zA-Z-_.]+",
};

/** TagList and TagKeyList of the model. */
export const TAGS: Constraint = { path: "tags", type: "list", max: 200 };
const TAG_KEYS: Constraint = { path: "tagKeys", type: "list", required: true, max: 50 };
const TAG_KEY: Constraint = { path: "key", type: "string", required: true, min: 1, max: 128 };

const TAG: readonly Constraint[] = [
  TAG_KEY,
  { path: "value", type: "string", required: true, min: 1, max: 256 },
];

export const tagResource: Operation = ({ store, now }, members) => {
  check(members, [RESOURCE_ARN, { ...TAGS, required: true }]);
  const group = groupOf(store, members);
  for (const [key, value] of readTags(members.Tags)) group.tags.set(key, value);
  group.lastModificationDate = now();
  return {};
};

export const untagResource: Operation = ({ store, now }, members) => {
  check(members, [RESOURCE_ARN, TAG_KEYS]);
  const group = groupOf(store, members);
  const keys: unknown[] = Array.isArray(members.TagKeys) ? members.TagKeys : [];
  for (const Key of keys) check({ Key }, [TAG_KEY]);
  for (const key of keys) group.tags.delete(String(key));
  group.lastModificationDate = now();
  return {};
};

export const listTagsForResource: Operation = ({ store }, members) => {
  check(members, [RESOURCE_ARN]);
  return { Tags: [...groupOf(store, members).tags].map(([Key, Value]) => ({ Key, Value })) };
};

/** A list of `{ Key, Value }`, which may be absent. */
export function readTags(tags: unknown): Map<string, string> {
  const given: unknown[] = Array.isArray(tags) ? tags : [];
  return new Map(
    given.map((tag) => {
      if (!isStructure(tag)) throw new ServiceError("SerializationException", "A tag must be a structure.");
      check(tag, TAG);
      return [String(tag.Key), String(tag.Value)];
    }),
  );
}

function groupOf(store: Store, { ResourceArn }: Members): ScheduleGroup {
  const group = store.groups().find(({ arn }) => arn === ResourceArn);
  if (group !== undefined) return group;
  throw new ServiceError("ResourceNotFoundException", `Resource ${String(ResourceArn)} does not exist.`);
}
