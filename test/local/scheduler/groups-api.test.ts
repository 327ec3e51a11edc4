import {
  ConflictException,
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  DeleteScheduleGroupCommand,
  GetScheduleGroupCommand,
  ListTagsForResourceCommand,
  paginateListScheduleGroups,
  ResourceNotFoundException,
  TagResourceCommand,
  UntagResourceCommand,
  ValidationException,
} from "@aws-sdk/client-scheduler";
import { expect, test } from "vitest";
import { emulator, schedule } from "./harness.ts";

const NOW = "2026-12-01T10:20:30Z";

test("a group is created, found and listed; the default group is always there", async () => {
  const { client } = await emulator(NOW);
  const { ScheduleGroupArn } = await client.send(new CreateScheduleGroupCommand({ Name: "afterword" }));
  expect(ScheduleGroupArn).toBe("arn:aws:scheduler:us-east-1:000000000000:schedule-group/afterword");
  expect(await client.send(new GetScheduleGroupCommand({ Name: "afterword" }))).toMatchObject({
    Arn: ScheduleGroupArn,
    Name: "afterword",
    State: "ACTIVE",
    CreationDate: new Date(NOW),
  });
  await client.send(new CreateScheduleGroupCommand({ Name: "zebra" }));
  const list = async (NamePrefix?: string) => {
    const pages: unknown[] = [];
    for await (const { ScheduleGroups } of paginateListScheduleGroups(
      { client, pageSize: 2 },
      { NamePrefix },
    ))
      pages.push(ScheduleGroups?.map(({ Name }) => Name));
    return pages;
  };
  expect(await list()).toEqual([["afterword", "default"], ["zebra"]]);
  expect(await list("after")).toEqual([["afterword"]]);
});

test("a group's name is taken once, unless it is the same request again", async () => {
  const { client } = await emulator(NOW);
  const create = { Name: "afterword", ClientToken: "token-1" };
  await client.send(new CreateScheduleGroupCommand(create));
  await client.send(new CreateScheduleGroupCommand(create));
  const again = client.send(new CreateScheduleGroupCommand({ Name: "afterword" }));
  await expect(again).rejects.toBeInstanceOf(ConflictException);
  await expect(again).rejects.toMatchObject({ message: "Schedule group afterword already exists." });
});

test("deleting a group deletes its schedules; they do not fire", async () => {
  const { client, scheduler } = await emulator(NOW);
  await client.send(new CreateScheduleGroupCommand({ Name: "afterword" }));
  await client.send(new CreateScheduleCommand(schedule({ GroupName: "afterword" })));
  await client.send(new DeleteScheduleGroupCommand({ Name: "afterword" }));
  expect(scheduler.schedules()).toEqual([]);
  expect(scheduler.nextDue()).toBeUndefined();
  await expect(client.send(new GetScheduleGroupCommand({ Name: "afterword" }))).rejects.toMatchObject({
    name: "ResourceNotFoundException",
    message: "Schedule group afterword does not exist.",
  });
  const orphan = client.send(new CreateScheduleCommand(schedule({ GroupName: "afterword" })));
  await expect(orphan).rejects.toBeInstanceOf(ResourceNotFoundException);
});

test("the default group cannot be deleted", async () => {
  const { client } = await emulator(NOW);
  await expect(client.send(new DeleteScheduleGroupCommand({ Name: "default" }))).rejects.toBeInstanceOf(
    ValidationException,
  );
});

test("groups are tagged, retagged and untagged", async () => {
  const { client } = await emulator(NOW);
  const Tags = [{ Key: "team", Value: "care" }];
  const { ScheduleGroupArn: ResourceArn } = await client.send(
    new CreateScheduleGroupCommand({ Name: "afterword", Tags }),
  );
  const tags = async () => (await client.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags;
  expect(await tags()).toEqual(Tags);
  const more = [
    { Key: "team", Value: "night" },
    { Key: "a b", Value: "c&d" },
  ];
  await client.send(new TagResourceCommand({ ResourceArn, Tags: more }));
  expect(await tags()).toEqual(more);
  await client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ["team", "a b"] }));
  expect(await tags()).toEqual([]);
});

const manyTags = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `k${i}`, Value: "v" }));

test("a group takes 200 tags in one request and refuses 201", async () => {
  const { client } = await emulator(NOW);
  await client.send(new CreateScheduleGroupCommand({ Name: "many", Tags: manyTags(200) }));
  const over = new CreateScheduleGroupCommand({ Name: "more", Tags: manyTags(201) });
  await expect(client.send(over)).rejects.toThrow(
    "at 'tags' failed to satisfy constraint: Member must have length less than or equal to 200",
  );
});

test.each([
  ["nothing", ""],
  ["129 characters", "k".repeat(129)],
])("a tag key that is %s is refused and removes nothing", async (_, key) => {
  const { client } = await emulator(NOW);
  const group = { Name: "afterword", Tags: [{ Key: "team", Value: "care" }] };
  const { ScheduleGroupArn: ResourceArn } = await client.send(new CreateScheduleGroupCommand(group));
  const TagKeys = ["team", key];
  await expect(client.send(new UntagResourceCommand({ ResourceArn, TagKeys }))).rejects.toBeInstanceOf(
    ValidationException,
  );
  const { Tags } = await client.send(new ListTagsForResourceCommand({ ResourceArn }));
  expect(Tags).toEqual(group.Tags);
});

test("what has no tags is refused", async () => {
  const { client } = await emulator(NOW);
  const group = "arn:aws:scheduler:us-east-1:000000000000:schedule-group/none";
  await expect(client.send(new ListTagsForResourceCommand({ ResourceArn: group }))).rejects.toBeInstanceOf(
    ResourceNotFoundException,
  );
  const single = "arn:aws:scheduler:us-east-1:000000000000:schedule/default/wake";
  await expect(client.send(new ListTagsForResourceCommand({ ResourceArn: single }))).rejects.toBeInstanceOf(
    ValidationException,
  );
});
