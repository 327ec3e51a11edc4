import { conflict, notFound, validation } from "./errors.ts";
import type { Schedule, ScheduleGroup } from "./model.ts";

/** Where the emulator pretends to be. */
export type Place = { region: string; accountId: string };

/** Groups with their schedules. The `default` group is always there. */
export class Store {
  readonly #place: Place;
  readonly #now: () => number;
  #groups = new Map<string, ScheduleGroup>();

  constructor(place: Place, now: () => number) {
    this.#place = place;
    this.#now = now;
    this.addGroup("default", new Map());
  }

  groups(): ScheduleGroup[] {
    return [...this.#groups.values()].sort((a, b) => compare(a.name, b.name));
  }

  /** @throws ServiceError ResourceNotFoundException */
  group(name: string): ScheduleGroup {
    const group = this.#groups.get(name);
    if (group === undefined) throw notFound("Schedule group", name);
    return group;
  }

  /** @throws ServiceError ConflictException */
  addGroup(name: string, tags: Map<string, string>): ScheduleGroup {
    if (this.#groups.has(name)) throw conflict(`Schedule group ${name} already exists.`);
    const now = this.#now();
    const arn = this.#arn(`schedule-group/${name}`);
    const group = { arn, name, creationDate: now, lastModificationDate: now, tags, schedules: new Map() };
    this.#groups.set(name, group);
    return group;
  }

  /** @returns the group with the schedules that went with it. */
  removeGroup(name: string): ScheduleGroup {
    const group = this.group(name);
    if (name === "default") throw validation("The default schedule group cannot be deleted.");
    this.#groups.delete(name);
    return group;
  }

  schedules(): Schedule[] {
    return this.groups().flatMap(({ schedules }) =>
      [...schedules.values()].sort((a, b) => compare(a.name, b.name)),
    );
  }

  /** @throws ServiceError ResourceNotFoundException */
  schedule(groupName: string, name: string): Schedule {
    const schedule = this.group(groupName).schedules.get(name);
    if (schedule === undefined) throw notFound("Schedule", name);
    return schedule;
  }

  scheduleArn(groupName: string, name: string): string {
    return this.#arn(`schedule/${groupName}/${name}`);
  }

  clear(): void {
    this.#groups = new Map();
    this.addGroup("default", new Map());
  }

  #arn(resource: string): string {
    return `arn:aws:scheduler:${this.#place.region}:${this.#place.accountId}:${resource}`;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
