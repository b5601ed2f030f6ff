// One function in two worlds: the reader runs it as its unit test does, and as its real trigger does, and sees what the fake hid.
import { useState } from "react";
import { t } from "#messages";
import { Button, cx, Segmented } from "#ui";
import type { WidgetProps } from "#widgets/host";
import { events, HANDLERS, outcomeOf, WORLDS, type HandlerName, type Outcome, type World } from "./worlds.ts";

type Runs = Readonly<Record<string, Outcome>>;

export function OrderTests({ surface }: WidgetProps) {
  const [name, setName] = useState<HandlerName>("createOrder");
  const [world, setWorld] = useState<World>("unit");
  const [runs, setRuns] = useState<Runs>({});
  const [last, setLast] = useState<Outcome | null>(null);
  const run = async () => {
    const outcome = await outcomeOf(name, world);
    setLast(outcome);
    setRuns((before) => ({ ...before, [`${name} ${world}`]: outcome }));
  };
  const choose =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setLast(null);
    };
  return (
    <div data-surface={surface} className="flex flex-1 flex-col gap-4 bg-panel p-4 text-base">
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <Segmented
          label={t("orderTests.function")}
          showLabel
          value={name}
          options={HANDLERS.map((value) => ({ value, label: value }))}
          onChange={choose(setName)}
        />
        <Segmented
          label={t("orderTests.world")}
          showLabel
          value={world}
          options={WORLDS.map((value) => ({ value, label: t(`orderTests.world.${value}`) }))}
          onChange={choose(setWorld)}
        />
        <Button variant="primary" onClick={() => void run()}>
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
            className="mt-1 max-h-56 overflow-auto rounded-md border border-line p-2"
          >
            <code className="block bg-transparent p-0 font-mono text-xs whitespace-pre">
              {JSON.stringify(events[world], null, 2)}
            </code>
          </div>
        </section>
        <section>
          <p className="font-semibold">{t("orderTests.database")}</p>
          <p className="mt-1">{t(`orderTests.database.${world}`)}</p>
          <p className="mt-3 font-semibold">{t("orderTests.result")}</p>
          <p role="status" className="mt-1 min-h-[3lh] wrap-anywhere">
            {last ? inWords(last) : t("orderTests.notRun")}
          </p>
        </section>
      </div>
      <Record runs={runs} />
    </div>
  );
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
