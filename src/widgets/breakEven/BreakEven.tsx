// The break-even: what is compared, a guess that is drawn, then the lines, their crossings and what else changes there.
import { useMemo } from "react";
import { t } from "#messages";
import { isObject, Message, Segmented } from "#ui";
import { isOneOf, isOnSlide, useWidgetState, type WidgetProps } from "#host";
import { Controls, Presets } from "./Controls.tsx";
import { Curves } from "./Curves.tsx";
import { isGuess, type Guess } from "./guess.ts";
import { How } from "./How.tsx";
import { Providers } from "./Providers.tsx";
import { askedOf, presetOf, presets, readAsked, type Settings } from "./settings.ts";
import { useComparison } from "./useComparison.ts";

type Asked = Readonly<Record<string, unknown>>;
const NOTHING: Asked = {};
const VIEWS = ["sides", "providers"] as const;
type View = (typeof VIEWS)[number];

export function BreakEven({ surface }: WidgetProps) {
  const onPaper = surface === "print";
  const isShort = isOnSlide(surface);
  const [asked, setAsked] = useWidgetState<Asked>("asked", NOTHING, isObject);
  const [guess, setGuess] = useWidgetState<Guess | null>("guess", null, isGuess);
  const [isShown, setShown] = useWidgetState("shown", onPaper, (value) => typeof value === "boolean");
  const [view, setView] = useWidgetState<View>("view", "sides", isOneOf(VIEWS));
  const { settings, faults } = useMemo(() => readAsked(asked), [asked]);
  const comparison = useComparison(settings);
  const change = (next: Settings) => setAsked(askedOf(next));
  /** What one comparison showed gives nothing away of another. */
  const begin = (next: Settings) => {
    setGuess(null);
    setShown(false);
    change(next);
  };
  return (
    <div
      data-surface={surface}
      className="flex flex-1 flex-col gap-5 bg-panel p-4 text-base data-[surface=print]:gap-2 data-[surface=slide]:gap-2"
    >
      {faults.length > 0 && (
        <Message kind="error" title={t("breakEven.faults")}>
          <ul>
            {faults.map(({ parameter, found, allowed }) => (
              <li key={parameter}>
                {parameter}: {t("breakEven.problem", { found, allowed })}
              </li>
            ))}
          </ul>
        </Message>
      )}
      <Presets settings={settings} onChange={begin} isShort={isShort} />
      {!isShort && (
        <>
          <Controls
            settings={settings}
            onChange={change}
            onReset={() => begin(presets[presetOf(settings) ?? "quiet"])}
          />
          <Segmented
            label={t("breakEven.view")}
            className="max-sm:[&>div]:flex-wrap"
            value={view}
            options={VIEWS.map((value) => ({ value, label: t(`breakEven.view.${value}`) }))}
            onChange={setView}
          />
        </>
      )}
      {view === "providers" ? (
        <Providers settings={settings} />
      ) : (
        <Curves
          settings={settings}
          comparison={comparison}
          guess={guess}
          isShown={isShown}
          runs={!isShort}
          isShort={isShort}
          onGuess={setGuess}
          onShow={setShown}
        />
      )}
      {!isShort && <How settings={settings} />}
    </div>
  );
}
