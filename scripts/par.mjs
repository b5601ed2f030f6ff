// npm run -s par [-- NAME …]: searches par of each brief, or of those named, among all its combinations, and writes it to content/en/par.json.
// After a brief, a rule or a price has changed; the content check says when. It prints what it found, and how long that took.
import { fileURLToPath } from "node:url";
import { bundleForNode } from "./bundle.mjs";
import { readyScenarios } from "./readyScenarios.mjs";

const { main } = await import(await bundleForNode("scripts/par/main.ts", "par", readyScenarios()));
process.exitCode = await main(fileURLToPath(new URL("../content/en/par.json", import.meta.url)), process.argv.slice(2));
