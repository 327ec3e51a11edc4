import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/**
 * Large data that most texts do without, read when it is first needed. `path` is relative to `module`, the caller's
 * `import.meta.url`; in a bundle, which is CommonJS, that is undefined, and the file lies under the same path beside the
 * bundle (infra/after-build/late-packages.ts). Throws where it is missing.
 */
export const readDataFile = (path: string, module: string | undefined): Uint8Array =>
  readFileSync(new URL(path, module ?? pathToFileURL(__filename).href));

/** Every such file, by its path and the folder that it is in here. */
export const dataFiles = {
  "model.bin": "functions/core/language/reader/",
  "data/places.json": "functions/core/places/",
} as const;
