// (a): the AWS clients that a function cannot do without, and one read of the table in the place of all else.
import {
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { CreateScheduleCommand, DeleteScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";

const { DYNAMODB_ENDPOINT, SCHEDULER_ENDPOINT, TABLE_NAME } = process.env;
const table = new DynamoDBClient({ ...(DYNAMODB_ENDPOINT && { endpoint: DYNAMODB_ENDPOINT }) });
/** Kept, or the bundler would leave them out. */
export const kept = [
  new SchedulerClient({ ...(SCHEDULER_ENDPOINT && { endpoint: SCHEDULER_ENDPOINT }) }),
  [BatchWriteItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand],
  [CreateScheduleCommand, DeleteScheduleCommand],
];

export const handler = () =>
  table.send(new GetItemCommand({ TableName: TABLE_NAME, Key: { pk: { S: "p" }, sk: { S: "p" } } }));
