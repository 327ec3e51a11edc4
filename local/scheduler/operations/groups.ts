import { check, type Members } from "../constraints.ts";
import { CLIENT_TOKEN, LISTING, nameAt } from "../members.ts";
import type { ScheduleGroup } from "../model.ts";
import { page } from "../paging.ts";
import { epochSeconds, type Operation } from "./context.ts";
import { readTags, TAGS } from "./tags.ts";

export const createScheduleGroup: Operation = ({ store, tokens, now }, members) => {
  check(members, [nameAt("name", true), CLIENT_TOKEN, TAGS]);
  return tokens.once("CreateScheduleGroup", members, now(), () => {
    const group = store.addGroup(String(members.Name), readTags(members.Tags));
    return { ScheduleGroupArn: group.arn };
  });
};

export const getScheduleGroup: Operation = ({ store }, members) => {
  check(members, [nameAt("name", true)]);
  return summary(store.group(String(members.Name)));
};

/** At once: the service's DELETING state is not shown. */
export const deleteScheduleGroup: Operation = ({ store, firings, tokens, now }, members) => {
  check(members, [nameAt("name", true), CLIENT_TOKEN]);
  return tokens.once("DeleteScheduleGroup", members, now(), () => {
    const { schedules } = store.removeGroup(String(members.Name));
    for (const schedule of schedules.values()) firings.forget(schedule);
    return {};
  });
};

export const listScheduleGroups: Operation = ({ store }, members) => {
  check(members, LISTING);
  const { NamePrefix = "", MaxResults, NextToken } = members;
  const wanted = store.groups().filter(({ name }) => name.startsWith(String(NamePrefix)));
  const { items, ...more } = page(wanted, { MaxResults, NextToken });
  return { ScheduleGroups: items.map(summary), ...more };
};

function summary({ arn, name, creationDate, lastModificationDate }: ScheduleGroup): Members {
  return {
    Arn: arn,
    CreationDate: epochSeconds(creationDate),
    LastModificationDate: epochSeconds(lastModificationDate),
    Name: name,
    State: "ACTIVE",
  };
}
