// `npm run -s sweep -- FILE --vary PATH=FROM..TO`. What it takes and prints is told by `npm run -s sweep -- --help`.
import { runCommand } from "./runCommand.mjs";

await runCommand("sweep");
