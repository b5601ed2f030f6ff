// Below the steps: what the request can be compared with, the way to the Lab, and the trace as a file.
import { useMemo } from "react";
import { Link } from "react-router";
import { encodeLink } from "#scenario";
import { t } from "#messages";
import { buttonClass, Message } from "#ui";
import {
  besidesOf,
  Choices,
  Comparison,
  DEFAULT_RULE,
  ExportButtons,
  IfThen,
  useLifecycle,
  wantedBeside,
  type Beside,
  type Lifecycle,
  type OwnRule,
  type Runner,
} from "#widgets/lifecycle";
import { labPart, type Source } from "./address.ts";

interface FootProps {
  readonly lifecycle: Lifecycle;
  readonly source: Source;
  readonly step: number;
  readonly runner: Runner | null;
  readonly beside: Beside | null;
  readonly onBeside: (beside: Beside | null) => void;
  readonly onFire: (rule: OwnRule) => void;
}

export function Foot(props: FootProps) {
  const { lifecycle, source, step } = props;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line pt-4">
        {lifecycle.trace.attempts > 0 && (
          <Link to={labAddress(lifecycle, source, step)} className={buttonClass({})}>
            {t("lifecycle.openInLab")}
          </Link>
        )}
        <ExportButtons trace={recorded(lifecycle)} />
      </div>
      {source.kind === "story" && besidesOf(source.trigger, source.how).length > 0 && (
        <BesideEachOther {...props} trigger={source.trigger} how={source.how} />
      )}
      <IfThen
        rule={source.kind === "own" ? source.rule : DEFAULT_RULE}
        fired={source.kind === "own"}
        onFire={props.onFire}
      />
    </>
  );
}

/** As it was recorded: a file of other tools has its spans in order of start. */
function recorded({ trace, traces }: Lifecycle) {
  return traces.find(({ row }) => row === trace.row) ?? trace;
}

/** The same scenario in the Lab, at this moment, with this request picked. */
function labAddress({ scenario, trace }: Lifecycle, source: Source, step: number): string {
  const which = source.kind === "lab" ? labPart(source.query) : `s=${encodeURIComponent(encodeLink(scenario))}`;
  const timeS = Math.min(scenario.durationS, Math.floor(trace.spans[step].startUs / 1000) / 1000);
  return `/lab?${which}&t=${timeS}&r=${trace.row}`;
}

type OfStory = Extract<Source, { readonly kind: "story" }>;

function BesideEachOther(props: FootProps & Pick<OfStory, "trigger" | "how">) {
  const { lifecycle, trigger, how, beside, onBeside, runner } = props;
  const { row } = lifecycle.trace;
  const wanted = useMemo(
    () => (beside === null ? null : wantedBeside(trigger, how, beside, row)),
    [trigger, how, beside, row],
  );
  const other = useLifecycle(runner, wanted);
  const allowed = besidesOf(trigger, how);
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-4">
      <h2 className="font-serif text-xl font-semibold">{t("beside.title")}</h2>
      <Choices
        label={t("beside.choose")}
        options={[
          { value: "none", label: t("beside.none") },
          ...allowed.map((value) => ({ value, label: t(`beside.with.${value}`) })),
        ]}
        value={beside ?? "none"}
        onChange={(value) => onBeside(allowed.find((each) => each === value) ?? null)}
      />
      {beside && other.lifecycle && (
        <Comparison
          first={lifecycle}
          second={other.lifecycle}
          firstName={t("beside.this")}
          secondName={t(`beside.with.${beside}`)}
        />
      )}
      {wanted && other.failure !== null && (
        <Message kind="error" title={t("lifecycle.failedTitle")}>
          {other.failure}
        </Message>
      )}
      {wanted && !other.lifecycle && other.failure === null && (
        <Message kind="loading" title={t("lifecycle.loading")} />
      )}
    </div>
  );
}
