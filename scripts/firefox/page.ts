// What Firefox runs: the scenarios that its server names, one after another. It tells the server the fingerprint of each, or what went wrong.
import { fingerprintOf } from "./fingerprint.ts";

const tell = (name: string, body: string) => fetch(`/told/${encodeURIComponent(name)}`, { method: "POST", body });

async function runAll(): Promise<void> {
  const names: string[] = await (await fetch("/names")).json();
  for (const name of names) {
    const scenario: unknown = await (await fetch(`/scenario/${name}`)).json();
    await tell(name, fingerprintOf(scenario));
  }
}

runAll().catch((error: unknown) => tell("", String(error)));
