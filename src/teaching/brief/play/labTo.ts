// Where a combination's run opens in the Lab: with the brief's beginning held against it, and the brief's goals above.
import { useEffect, useState } from "react";
import { loadLinks, sameValue, type Scenario } from "#scenario";
import type { Brief } from "../brief.ts";
import { startOf } from "../combinations.ts";

/** @param start what the brief begins with @param name of the brief; null where the Lab cannot know it */
async function labAddressOf(scenario: Scenario, start: Scenario, name: string | null): Promise<string> {
  const { encodeLink } = await loadLinks();
  const linkOf = (each: Scenario) => encodeURIComponent(encodeLink(each));
  const beside = sameValue(scenario, start) ? "" : `&vs=${linkOf(start)}`;
  return `/lab?s=${linkOf(scenario)}${beside}${name === null ? "" : `&brief=${encodeURIComponent(name)}`}`;
}

/** Where a brief opens in the Lab as it stands. */
export async function briefStartAddress(brief: Brief & { readonly name: string }): Promise<string> {
  const start = await startOf(brief);
  return labAddressOf(start, start, brief.name);
}

/** The same for what is shown; null until it is known. */
export function useLabAddress(brief: Brief, name: string | null, scenario: Scenario): string | null {
  const [to, setTo] = useState<{ readonly of: Scenario; readonly to: string } | null>(null);
  useEffect(() => {
    let wanted = true;
    const find = async () => labAddressOf(scenario, await startOf(brief), name);
    find().then(
      (found) => wanted && setTo({ of: scenario, to: found }),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [brief, name, scenario]);
  return to?.of === scenario ? to.to : null;
}
