// `npm run train`: writes the model that reads free texts, from the labelled lines beside this file.
import { writeFileSync } from "node:fs";
import { lines } from "./lines.ts";
import { modelOf } from "./model-file.ts";

const all = lines();
const file = modelOf(all);
writeFileSync(new URL("../functions/core/language/reader/model.bin", import.meta.url), file);
process.stdout.write(
  `${all.length} lines by ${new Set(all.map(({ author }) => author)).size} authors: ${file.length} bytes\n`,
);
