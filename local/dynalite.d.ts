declare module "dynalite" {
  import type { Server } from "node:http";
  /** An in-memory or LevelDB-backed DynamoDB over HTTP. */
  export default function dynalite(options?: { path?: string; createTableMs?: number }): Server;
}
