// The brief that the Lab's address names, over the whole instrument; with no scenario named beside it, the one that it begins with is opened.
import { useEffect, useState } from "react";
import { Link, useNavigate } from "react-router";
import { usePlayerState } from "#player";
import type { RunResult } from "#host/predict";
import type { Scenario } from "#scenario";
import { t } from "#messages";
import { Button, readQuery, siteAddress, writeSiteAddress } from "#ui";
import { briefStartAddress, Strip, useBrief } from "#teaching/brief";
import { readAddress } from "../address.ts";
import { DEFAULT_PRESET } from "../opening.ts";

interface Shown {
  readonly scenario: Scenario;
  readonly result: RunResult;
}

/** @param props.name as the address has it @param props.onLeave hears that the reader leaves the brief */
export function BriefStrip({ name, onLeave }: { readonly name: string; readonly onLeave: () => void }) {
  const found = useBrief(name);
  const { run, model, scenario, status } = usePlayerState();
  const navigate = useNavigate();
  const [isBare] = useState(namesNoScenario);
  const [first] = useState(scenario);
  const [shown, setShown] = useState<Shown | null>(null);
  // While another scenario is computed, the run is still that of the one before: goals are read of what belongs together.
  const isWhole = status === "ready" && run && model && scenario && !(isBare && scenario === first);
  if (isWhole && shown?.result.run !== run) setShown({ scenario, result: { run, model } });
  useEffect(() => {
    if (!found || !isBare) return;
    let wanted = true;
    briefStartAddress(found.brief).then(
      (to) => wanted && void navigate(to, { replace: true }),
      // The scenario's own words would say what the strip says, too.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [found, isBare, navigate]);
  const leave = () => {
    const { path, search } = siteAddress();
    const query = readQuery(search);
    query.delete("brief");
    try {
      writeSiteAddress({ path, search: query.size === 0 ? "" : `?${query}` }, "replace");
    } catch {
      // A sandboxed frame may not change its address.
    }
    onLeave();
  };
  if (!found)
    return (
      <p className="flex flex-wrap items-baseline gap-3 border-b border-line bg-panel px-5 py-2 text-sm">
        <span className="min-w-0 wrap-anywhere">{t("briefs.stripUnknown", { name: name.slice(0, LONGEST) })}</span>
        <Link to="/briefs" className="underline underline-offset-4">
          {t("briefs.all")}
        </Link>
        <Button size="small" onClick={leave}>
          {t("briefs.stripLeave")}
        </Button>
      </p>
    );
  return shown && <Strip playable={found} {...shown} Link={Link} onLeave={leave} />;
}

/** By the time that this comes, an address that named none may name the one that the Lab opens then. */
function namesNoScenario(): boolean {
  const { source } = readAddress(siteAddress().search);
  return source.kind === "default" || (source.kind === "preset" && source.name === DEFAULT_PRESET);
}

/** The room for what was found; it may be anything. */
const LONGEST = 60;
