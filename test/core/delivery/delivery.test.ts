import { expect, test } from "vitest";
import { canMove, type DeliveryStatus, isDeliveryStatus } from "../../../functions/core/delivery/delivery.ts";

/** Further down is later; what stands in one line is equally late. */
const order: DeliveryStatus[][] = [
  ["claimed"],
  ["accepted", "scheduled"],
  ["queued"],
  ["sending"],
  ["sent"],
  ["delivered", "undelivered", "failed", "canceled", "skipped"],
  ["read"],
];

test.each(order.flat())("%s moves to whatever comes later, and to nothing else", (from) => {
  const line = order.findIndex((statuses) => statuses.includes(from));
  expect(order.flat().filter((to) => canMove(from, to))).toEqual(order.slice(line + 1).flat());
});

test.each([
  "accepted",
  "scheduled",
  "queued",
  "sending",
  "sent",
  "delivered",
  "undelivered",
  "failed",
  "read",
])("the provider may report %s", (status) => expect(isDeliveryStatus(status)).toBe(true));

test.each(["claimed", "skipped", "receiving", "", "toString", "DELIVERED"])(
  "%s is no status that a provider may report",
  (status) => expect(isDeliveryStatus(status)).toBe(false),
);
