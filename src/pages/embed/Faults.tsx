// What was not understood of an embed's address, within its frame, and what is allowed; and why its scenario does not run.
import "#messages/embedding";
import { languages, t } from "#messages";
import { presetNames } from "#scenario";
import { Button, Message } from "#ui";
import { widgetIds } from "#widgets";
import { PROVIDERS, type EmbedAddress, type EmbedFault } from "./embedAddress.ts";

export interface Fault {
  readonly parameter: EmbedFault["parameter"] | "tooLate";
  readonly found: string;
  /** What is there instead. */
  readonly shown?: string;
  /** Why, or what there is, where only whoever looked knows it. */
  readonly detail?: string;
}

interface FaultsProps {
  readonly address: EmbedAddress;
  readonly faults: readonly Fault[];
  readonly endS: number | null;
  readonly failure: string | null;
}

/** The room for what was found; it may be anything. */
const LONGEST = 60;

export function Faults({ address, faults, endS, failure }: FaultsProps) {
  const all = [...address.faults.map((fault) => withShown(fault, address)), ...tooLate(address, endS), ...faults];
  return (
    <>
      {all.length > 0 && (
        <Message kind="error" title={t("embedding.badAddress")}>
          <ul className="flex flex-col gap-0.5 text-sm break-words">
            {all.map((fault) => (
              <li key={fault.parameter}>{textOf(fault)}</li>
            ))}
          </ul>
        </Message>
      )}
      {failure !== null && (
        <Message
          kind="error"
          title={t("embedding.scenarioFailed")}
          actions={<Button onClick={() => location.reload()}>{t("embedding.reload")}</Button>}
        >
          <p className="font-mono text-xs break-words">{failure}</p>
        </Message>
      )}
    </>
  );
}

function withShown(fault: EmbedFault, { shows, scenario }: EmbedAddress): Fault {
  if (fault.parameter === "scenario") return { ...fault, shown: scenario ?? "" };
  return fault.parameter === "shows" && shows.kind === "widget" ? { ...fault, shown: shows.widget } : fault;
}

function tooLate({ timeS }: EmbedAddress, endS: number | null): readonly Fault[] {
  if (timeS === null || endS === null || timeS <= endS) return [];
  return [{ parameter: "tooLate", found: String(timeS), detail: String(endS) }];
}

function textOf({ parameter, found: whole, shown = "", detail = "" }: Fault): string {
  const found = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  switch (parameter) {
    case "shows":
      return t("embedding.shows", { found, allowed: detail || widgetIds.join(", "), shown });
    case "scenario":
      return t("embedding.scenario", { found, allowed: presetNames.join(", "), shown });
    case "link":
      return t("embedding.link", { reason: detail });
    case "tooLate":
      return t("embedding.tooLate", { found, end: detail });
    case "slide":
      return t("embedding.slide", { found, allowed: detail });
    case "route":
      return t("embedding.route", {
        found,
        allowed: detail ? t("embedding.routes", { allowed: detail }) : t("embedding.noRoutes"),
      });
    case "own":
      return t("embedding.own", { reason: detail });
    case "provider":
      return t("embedding.provider", { found, allowed: PROVIDERS.join(", ") });
    case "lang":
      return t("embedding.lang", { found, allowed: languages.join(", ") });
    default:
      return t(`embedding.${parameter}`, { found });
  }
}
