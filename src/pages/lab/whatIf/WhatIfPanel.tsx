// From the playhead on, something else happens: chosen here, marked in every chart, listed, moved and taken away again.
import "#messages/labWhatIf";
import { useState, type ReactNode } from "react";
import { useClockState, usePlayer } from "#player";
import { formatClock, t } from "#messages";
import { isRated, type Intervention, type Problem, type Scenario } from "#scenario";
import { Button, Select } from "#ui";
import { Happenings } from "./Happenings.tsx";
import {
  burst,
  deployment,
  kill,
  outage,
  OUTAGES,
  rollback,
  setting,
  SLOW,
  slower,
  withHappenings,
  type OutageOf,
  type SlowOf,
} from "./happenings.ts";
import { Refusal } from "../Refusal.tsx";
import { settingPaths } from "../sweep/settings.ts";
import { NumberField } from "./NumberField.tsx";

interface WhatIfPanelProps {
  /** What was asked for last, allowed or not. */
  readonly scenario: Scenario;
  readonly problems: readonly Problem[];
  readonly onEdit: (scenario: Scenario) => void;
}

export function WhatIfPanel({ scenario, problems, onEdit }: WhatIfPanelProps) {
  const { clock } = usePlayer();
  // Drawn anew when the clock comes to stand, not while it plays.
  useClockState();
  const [lengthS, setLengthS] = useState(60);
  const [out, setOut] = useState<OutageOf>("database");
  const [slow, setSlow] = useState<SlowOf>("database");
  const [factor, setFactor] = useState(10);
  const [times, setTimes] = useState(10);
  const [share, setShare] = useState(10);
  const [faulty, setFaulty] = useState(30);
  const [killed, setKilled] = useState(50);
  const [path, setPath] = useState("function.memoryMb");
  const [value, setValue] = useState(1024);
  const refused = problems.filter(({ pointer }) => pointer.startsWith("/interventions"));
  const add = (make: (atS: number) => Intervention | readonly Intervention[]) => {
    clock.pause();
    onEdit(withHappenings(scenario, ...[make(clock.timeUs / 1e6)].flat()));
  };
  const length = <NumberField label={t("labWhatIf.seconds")} value={lengthS} onChange={setLengthS} />;
  return (
    <section aria-label={t("labWhatIf.title")} className="flex flex-col gap-3 text-sm">
      <p className="text-ink-2">{t("labWhatIf.about")}</p>
      <p className="font-semibold">{t("labWhatIf.from", { time: formatClock(clock.timeUs) })}</p>
      <ul className="grid gap-2 lg:grid-cols-2">
        <Choice word={t("labWhatIf.outage")} onChoose={() => add((atS) => outage(atS, lengthS, out))}>
          <Target label={t("labWhatIf.outageOf")} targets={OUTAGES} value={out} onChange={setOut} />
          <span>{t("labWhatIf.for")}</span>
          {length}
        </Choice>
        <Choice word={t("labWhatIf.slow")} onChoose={() => add((atS) => slower(atS, lengthS, slow, factor))}>
          <Target label={t("labWhatIf.slowOf")} targets={SLOW} value={slow} onChange={setSlow} />
          <NumberField label={t("labWhatIf.factor")} value={factor} onChange={setFactor} />
          <span>{t("labWhatIf.for")}</span>
          {length}
        </Choice>
        <Choice
          word={t("labWhatIf.burst")}
          disabled={!isRated(scenario.workload)}
          onChoose={() => add((atS) => burst(scenario, atS, lengthS, times))}
        >
          <NumberField label={t("labWhatIf.times")} value={times} onChange={setTimes} />
          <span>{t("labWhatIf.for")}</span>
          {length}
        </Choice>
        <Choice
          word={t("labWhatIf.deploy")}
          onChoose={() => add((atS) => deployment(scenario, atS, share / 100, faulty / 100))}
        >
          <NumberField label={t("labWhatIf.share")} value={share} onChange={setShare} />
          <NumberField label={t("labWhatIf.faulty")} value={faulty} onChange={setFaulty} />
        </Choice>
        <Choice word={t("labWhatIf.kill")} onChoose={() => add((atS) => kill(atS, killed / 100))}>
          <NumberField label={t("labWhatIf.killed")} value={killed} onChange={setKilled} />
        </Choice>
        <Choice
          word={t("labWhatIf.rollback")}
          disabled={!scenario.interventions.some((each) => "deploy" in each && each.atS < clock.timeUs / 1e6)}
          onChoose={() => add(rollback)}
        />
        <Choice word={t("labWhatIf.set")} onChoose={() => add((atS) => setting(atS, path, value))}>
          <Select
            label={t("labWhatIf.setting")}
            hideLabel
            options={settingPaths(scenario).map((each) => ({ value: each, label: each }))}
            value={path}
            onChange={setPath}
          />
          <NumberField label={t("labWhatIf.value")} value={value} onChange={setValue} />
        </Choice>
      </ul>
      {refused.length > 0 && <Refusal lines={refused.map(({ message }) => message)} />}
      <Happenings scenario={scenario} onEdit={onEdit} />
    </section>
  );
}

interface ChoiceProps {
  readonly word: string;
  readonly onChoose: () => void;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
}

function Choice({ word, onChoose, disabled, children }: ChoiceProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Button size="small" disabled={disabled} onClick={onChoose}>
        {word}
      </Button>
      {children}
    </li>
  );
}

interface TargetProps<Of extends OutageOf | SlowOf> {
  readonly label: string;
  readonly targets: readonly Of[];
  readonly value: Of;
  readonly onChange: (target: Of) => void;
}

function Target<Of extends OutageOf | SlowOf>({ label, targets, value, onChange }: TargetProps<Of>) {
  const wordOf = (each: OutageOf | SlowOf) => t(`labWhatIf.${each}`);
  const options = targets.map((each) => ({ value: each, label: wordOf(each) }));
  return <Select label={label} hideLabel options={options} value={value} onChange={onChange} />;
}
