// The scenario and the request that an address asks for: a story's at once, one of the Lab's once its scenario is there.
import { useEffect, useMemo, useState } from "react";
import { decodeLink, loadPreset, type Scenario } from "#scenario";
import { t } from "#messages";
import { reasonOf } from "#ui";
import { scenarioOf, storyOf, wantedOwn, type Wanted } from "#widgets/lifecycle";
import type { LabQuery, Source } from "./address.ts";

interface FromLab {
  readonly key: string;
  readonly scenario: Scenario | null;
  readonly failure: string | null;
}

/** Null while a scenario is fetched, or for a pair that is impossible. */
export function useWanted(source: Source): { readonly wanted: Wanted | null; readonly failure: string | null } {
  const key = JSON.stringify(source.kind === "lab" ? source.query : source);
  const [fromLab, setFromLab] = useState<FromLab | null>(null);
  const query = source.kind === "lab" ? source.query : null;
  useEffect(() => {
    if (!query) return;
    let current = true;
    scenarioFor(query).then(
      (scenario) => current && setFromLab({ key, scenario, failure: null }),
      (error: unknown) => current && setFromLab({ key, scenario: null, failure: reasonOf(error) }),
    );
    return () => {
      current = false;
    };
    // The key says all there is to say of the query.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  const loaded = fromLab?.key === key ? fromLab : null;
  const row = source.kind === "lab" ? source.row : 0;
  const wanted = useMemo<Wanted | null>(() => {
    if (source.kind === "lab") return loaded?.scenario ? { scenario: loaded.scenario, follow: row } : null;
    if (source.kind === "own") return wantedOwn(source.rule);
    const story = storyOf(source.trigger, source.how);
    return story && { scenario: scenarioOf(source.trigger, story), follow: story.watch };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, loaded, row]);
  return { wanted, failure: loaded?.failure ?? null };
}

async function scenarioFor(query: LabQuery): Promise<Scenario> {
  if (query.kind === "preset") return loadPreset(query.name);
  const link = decodeLink(query.text);
  if (link.kind === "ok") return link.scenario;
  throw new Error(t(link.kind === "tooNew" ? "lifecycle.linkTooNew" : "lifecycle.linkInvalid"));
}
