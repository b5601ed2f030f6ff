// One function in two worlds: the reader runs it as its unit test does, and as its real trigger does, and sees what the fake hid.
import { useEffect, useState } from "react";
import { t } from "#messages";
import { Button, cx, Segmented } from "#ui";
import { isOneOf, useWidgetState, type WidgetProps } from "#host";
import { events, HANDLERS, outcomeOf, WORLDS, type HandlerName, type Outcome, type World } from "./worlds.ts";

type Pair = `${HandlerName} ${World}`;
type Runs = Partial<Readonly<Record<Pair, Outcome>>>;

const PAIRS = HANDLERS.flatMap((name) => WORLDS.map((world): Pair => `${name} ${world}`));
const NONE: readonly Pair[] = [];
const isListOfPairs = (value: unknown) => Array.isArray(value) && value.every(isOneOf(PAIRS));

export function OrderTests({ surface }: WidgetProps) {
  // What can only be pressed has been pressed.
  const onPaper = surface === "print";
  const [name, setName] = useWidgetState<HandlerName>("function", "createOrder", isOneOf(HANDLERS));
  const [world, setWorld] = useWidgetState<World>("world", onPaper ? "real" : "unit", isOneOf(WORLDS));
  const [asked, setAsked] = useWidgetState<readonly Pair[]>("run", onPaper ? PAIRS : NONE, isListOfPairs);
  const runs = useOutcomes(asked);
  const pair: Pair = `${name} ${world}`;
  const outcome = runs[pair];
  return (
    <div data-surface={surface} className="flex flex-1 flex-col gap-4 bg-panel p-4 text-base">
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <Segmented
          label={t("orderTests.function")}
          showLabel
          value={name}
          options={HANDLERS.map((value) => ({ value, label: value }))}
          onChange={setName}
        />
        <Segmented
          label={t("orderTests.world")}
          showLabel
          value={world}
          options={WORLDS.map((value) => ({ value, label: t(`orderTests.world.${value}`) }))}
          onChange={setWorld}
        />
        <Button
          variant="primary"
          onClick={() => setAsked(PAIRS.filter((each) => each === pair || asked.includes(each)))}
        >
          {t("orderTests.run")}
        </Button>
      </div>
      <div className="grid gap-4 text-sm sm:grid-cols-2">
        <section>
          <p className="font-semibold">{t("orderTests.event")}</p>
          <div
            // Long lines scroll, and the keyboard reaches them.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            role="group"
            aria-label={t("orderTests.event")}
            className={cx("mt-1 rounded-md border border-line p-2", !onPaper && "max-h-56 overflow-auto")}
          >
            <code
              className={cx(
                "block bg-transparent p-0 font-mono text-xs",
                onPaper ? "wrap-anywhere whitespace-pre-wrap" : "whitespace-pre",
              )}
            >
              {JSON.stringify(events[world], null, 2)}
            </code>
          </div>
        </section>
        <section>
          <p className="font-semibold">{t("orderTests.database")}</p>
          <p className="mt-1">{t(`orderTests.database.${world}`)}</p>
          <p className="mt-3 font-semibold">{t("orderTests.result")}</p>
          <p role="status" className="mt-1 min-h-[3lh] wrap-anywhere">
            {outcome ? inWords(outcome) : t("orderTests.notRun")}
          </p>
        </section>
      </div>
      {surface !== "slide" && <Record runs={runs} />}
    </div>
  );
}

/** What came of each pair that was asked for, as soon as it is known. */
function useOutcomes(asked: readonly Pair[]): Runs {
  const [known, setKnown] = useState<Runs>({});
  useEffect(() => {
    let wanted = true;
    for (const pair of asked) {
      const [name, world] = pair.split(" ") as [HandlerName, World];
      void outcomeOf(name, world).then((outcome) => wanted && setKnown((before) => ({ ...before, [pair]: outcome })));
    }
    return () => {
      wanted = false;
    };
  }, [asked]);
  return asked.length === 0 ? {} : known;
}

function Record({ runs }: { readonly runs: Runs }) {
  return (
    <table className="border-collapse text-left text-sm">
      <caption className="pb-1 text-left text-ink-2">{t("orderTests.record")}</caption>
      <thead>
        <tr className="border-b border-line-2">
          <th scope="col" className="py-1.5 pr-3 font-semibold">
            {t("orderTests.function")}
          </th>
          {WORLDS.map((world) => (
            <th key={world} scope="col" className="py-1.5 pr-3 font-semibold">
              {t(`orderTests.world.${world}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HANDLERS.map((name) => (
          <tr key={name} className="border-b border-line">
            <th scope="row" className="py-1.5 pr-3 font-mono font-normal">
              {name}
            </th>
            {WORLDS.map((world) => (
              <Cell key={world} outcome={runs[`${name} ${world}`]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ outcome }: { readonly outcome: Outcome | undefined }) {
  const good = outcome?.kind === "kept";
  return (
    <td className={cx("py-1.5 pr-3", outcome ? (good ? "font-semibold" : "text-failed") : "text-ink-2")}>
      {outcome ? t(good ? "orderTests.good" : "orderTests.bad") : "–"}
    </td>
  );
}

function inWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case "kept":
      return t("orderTests.kept", { order: JSON.stringify(outcome.order) });
    case "answered":
      return t("orderTests.answered", { status: String(outcome.status), body: outcome.body });
    case "threw":
      return t("orderTests.threw", { message: outcome.message });
  }
}
