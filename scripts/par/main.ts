// The command line of pars: searches par of the briefs that are named, or of all, and writes it to content/en/par.json.
import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { simulate } from "#engine";
import { loadInputs, resolve, type Scenario } from "#scenario";
import { briefs, fillText, searchPar, showBrief, valuesAt, type NamedBrief, type Par } from "#teaching/brief";

type Pars = Record<string, Par>;

/** @param file content/en/par.json @param names of briefs; none means all. Resolves to the command's exit code. */
export async function main(file: string, names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !briefs.some((each) => each.name === name));
  if (unknown !== undefined) {
    console.error(`There is no brief "${unknown}"; there is: ${briefs.map(({ name }) => name).join(", ")}.`);
    return 1;
  }
  const pars = JSON.parse(readFileSync(file, "utf8")) as Pars;
  const kept: Pars = {};
  let failed = false;
  for (const brief of briefs) {
    const wanted = names.length === 0 || names.includes(brief.name);
    const par = wanted ? await search(brief) : pars[brief.name];
    if (par) kept[brief.name] = par;
    else if (wanted) failed = true;
  }
  writeFileSync(file, await format(JSON.stringify(kept), { ...(await resolveConfig(file)), filepath: file }));
  return failed ? 1 : 0;
}

async function search(brief: NamedBrief): Promise<Par | null> {
  const before = process.cpuUsage();
  const { signal } = new AbortController();
  const par = await searchPar(brief, run, () => {}, signal);
  const { user, system } = process.cpuUsage(before);
  const seconds = ((user + system) / 1e6).toFixed(1);
  if (!par) {
    console.error(`${brief.name}: none of its combinations meets every goal (${seconds} s)`);
    return null;
  }
  const { best, combinations, keeping } = par;
  const shown = await showBrief(brief, par, run, signal);
  const least = fillText("{start} at the start, {wrong} with the wrong fix, {par} at par", brief, shown);
  console.log(
    `${brief.name}: ${keeping} of ${combinations} meet every goal; ${least}: ${JSON.stringify(valuesAt(brief, best))} (${seconds} s)`,
  );
  return par;
}

async function run(scenario: Scenario) {
  const { trace, facts } = await loadInputs(scenario);
  const model = resolve(scenario, trace, facts);
  return { run: simulate(model), model };
}
