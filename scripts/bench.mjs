// npm run bench: how fast the engine is, beside its targets. Figures depend on the machine and on what else it does:
// compare them within one run.
import { bundleForNode } from "./bundle.mjs";

const { runBench } = await import(await bundleForNode("src/engine/bench/run.bench.ts", "bench"));
await runBench();
