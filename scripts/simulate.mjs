// `npm run -s simulate -- FILE`. What it takes and prints is told by `npm run -s simulate -- --help`.
import { runCommand } from "./runCommand.mjs";

await runCommand("simulate");
