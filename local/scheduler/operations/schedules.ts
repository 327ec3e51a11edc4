import { check, type Members } from "../constraints.ts";
import { readDefinition } from "../definition.ts";
import { conflict } from "../errors.ts";
import { CLIENT_TOKEN, LISTING, nameAt, SCHEDULE_STATE } from "../members.ts";
import type { Schedule } from "../model.ts";
import { page } from "../paging.ts";
import { epochSeconds, groupNameOf, type Operation } from "./context.ts";

export const createSchedule: Operation = ({ store, firings, tokens, now, region }, members) => {
  const created = now();
  const { definition, expression } = readDefinition(members, { now: created, region });
  return tokens.once("CreateSchedule", members, created, () => {
    const [groupName, name] = [groupNameOf(members), String(members.Name)];
    const group = store.group(groupName);
    if (group.schedules.has(name)) throw conflict(`Schedule ${name} already exists.`);
    const schedule: Schedule = {
      arn: store.scheduleArn(groupName, name),
      groupName,
      name,
      creationDate: created,
      lastModificationDate: created,
      definition,
      expression,
      anchor: created,
      floor: firstFloor(expression.kind, created),
      next: undefined,
      removal: undefined,
      retries: new Set(),
      undelivered: 0,
      deleted: false,
    };
    group.schedules.set(name, schedule);
    firings.plan(schedule);
    return { ScheduleArn: schedule.arn };
  });
};

/** Replaces every field: what is not sent goes back to its default. */
export const updateSchedule: Operation = ({ store, firings, tokens, now, region }, members) => {
  const updated = now();
  const { definition, expression } = readDefinition(members, { now: updated, region });
  return tokens.once("UpdateSchedule", members, updated, () => {
    const schedule = store.schedule(groupNameOf(members), String(members.Name));
    const before = schedule.definition;
    const isSameTime =
      before.scheduleExpression === definition.scheduleExpression &&
      before.scheduleExpressionTimezone === definition.scheduleExpressionTimezone &&
      before.startDate === definition.startDate;
    if (!isSameTime) {
      schedule.anchor = updated;
      schedule.floor = firstFloor(expression.kind, updated);
    } else if (expression.kind !== "at") {
      // What a disabled schedule missed is not made up for; a one-time schedule that fired stays fired.
      schedule.floor = Math.max(schedule.floor, updated - 1);
    }
    Object.assign(schedule, { definition, expression, lastModificationDate: updated });
    firings.plan(schedule);
    return { ScheduleArn: schedule.arn };
  });
};

export const deleteSchedule: Operation = ({ store, firings, tokens, now }, members) => {
  check(members, [nameAt("name", true), nameAt("groupName"), CLIENT_TOKEN]);
  return tokens.once("DeleteSchedule", members, now(), () => {
    const schedule = store.schedule(groupNameOf(members), String(members.Name));
    store.group(schedule.groupName).schedules.delete(schedule.name);
    firings.forget(schedule);
    return {};
  });
};

export const getSchedule: Operation = ({ store }, members) => {
  check(members, [nameAt("name", true), nameAt("groupName")]);
  const schedule = store.schedule(groupNameOf(members), String(members.Name));
  const { definition } = schedule;
  return {
    ...summary(schedule),
    ActionAfterCompletion: definition.actionAfterCompletion,
    Description: definition.description,
    EndDate: epochSeconds(definition.endDate),
    FlexibleTimeWindow: definition.flexibleTimeWindow,
    KmsKeyArn: definition.kmsKeyArn,
    ScheduleExpression: definition.scheduleExpression,
    ScheduleExpressionTimezone: definition.scheduleExpressionTimezone,
    StartDate: epochSeconds(definition.startDate),
    Target: definition.target,
  };
};

/** Without a group it lists all of them. */
export const listSchedules: Operation = ({ store }, members) => {
  check(members, [...LISTING, nameAt("groupName"), SCHEDULE_STATE]);
  const { GroupName, NamePrefix = "", State, MaxResults, NextToken } = members;
  const inGroup =
    GroupName === undefined ? store.schedules() : [...store.group(String(GroupName)).schedules.values()];
  const wanted = inGroup.filter(
    ({ name, definition }) =>
      name.startsWith(String(NamePrefix)) && (State === undefined || definition.state === State),
  );
  const { items, ...more } = page(wanted, { MaxResults, NextToken });
  return { Schedules: items.map(summary), ...more };
};

/** A cron names instants after its creation; an at() or a StartDate may be past, and is due at once. */
function firstFloor(kind: Schedule["expression"]["kind"], now: number): number {
  return kind === "cron" ? now : -Infinity;
}

function summary({
  arn,
  groupName,
  name,
  creationDate,
  lastModificationDate,
  definition,
}: Schedule): Members {
  return {
    Arn: arn,
    CreationDate: epochSeconds(creationDate),
    GroupName: groupName,
    LastModificationDate: epochSeconds(lastModificationDate),
    Name: name,
    State: definition.state,
    Target: { Arn: definition.target.Arn },
  };
}
