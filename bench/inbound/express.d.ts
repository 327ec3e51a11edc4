// What the bench uses of it; the types are another dozen packages.
declare module "express" {
  import type { RequestListener } from "node:http";

  type Request = { body: Record<string, string | undefined> };
  type Response = { type: (type: string) => Response; send: (body: string) => Response };
  type App = RequestListener & { post: (path: string, ...handlers: unknown[]) => App };
  function express(): App;
  namespace express {
    function urlencoded(options: { extended: boolean }): unknown;
  }

  export type { Request, Response };
  export default express;
}
