// What of a record to take: its arrivals in one way or another, its durations, its initialisations, its memory.
import { MOST_ARRIVALS, type Scenario } from "#scenario";
import type { Choices, Traffic } from "#traffic";
import { formatCount, t } from "#messages";
import { Segmented } from "#ui";
import { Check } from "../Check.tsx";

interface ChoiceFieldsProps {
  readonly traffic: Traffic;
  readonly scenario: Scenario;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

export function ChoiceFields({ traffic, scenario, choices, onChange }: ChoiceFieldsProps) {
  const { arrivals, countsPerMinute, durationsMs, initsMs, memories } = traffic;
  const change = (changes: Partial<Choices>) => onChange({ ...choices, ...changes });
  const mayBeOwn = arrivals !== null && arrivals.timesS.length <= MOST_ARRIVALS;
  const isOwnTime = choices.arrivals === "own" && arrivals?.durationsMs;
  const { enabled, callsPerRequest } = scenario.database;
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 font-semibold">{t("labTraffic.take")}</legend>
      {arrivals !== null && choices.arrivals !== null && (
        <Segmented
          label={t("labTraffic.arrivals")}
          options={[
            { value: "own", label: t("labTraffic.own"), disabled: !mayBeOwn },
            { value: "minutes", label: t("labTraffic.minutes"), disabled: countsPerMinute === null },
          ]}
          value={choices.arrivals}
          onChange={(value: "own" | "minutes") => change({ arrivals: value })}
        />
      )}
      {arrivals?.isToTheSecond && choices.arrivals === "own" && (
        <Check
          className="control"
          label={t("labTraffic.spread")}
          checked={choices.spread}
          onChange={(spread) => change({ spread })}
        />
      )}
      {durationsMs && (
        <Check
          className="control"
          label={
            isOwnTime
              ? t("labTraffic.handlerOwn")
              : t("labTraffic.handlerDrawn", { n: formatCount(durationsMs.length) })
          }
          checked={choices.handlerTimes}
          onChange={(handlerTimes) => change({ handlerTimes })}
        />
      )}
      {initsMs && (
        <Check
          className="control"
          label={t("labTraffic.initTimes", { n: formatCount(initsMs.length) })}
          checked={choices.initTimes}
          onChange={(initTimes) => change({ initTimes })}
        />
      )}
      {memories.length > 0 && (
        <Check
          className="control"
          label={t("labTraffic.memoryToo", { mb: formatCount(memories[0].memoryMb) })}
          checked={choices.memory}
          onChange={(memory) => change({ memory })}
        />
      )}
      {durationsMs && choices.handlerTimes && (
        <p className="max-w-prose text-xs text-ink-2">
          {t("labTraffic.handlerMeans")} {enabled && callsPerRequest > 0 && t("labTraffic.databaseToo")}
        </p>
      )}
    </fieldset>
  );
}
