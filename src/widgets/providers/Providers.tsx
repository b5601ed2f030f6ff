// The same function for two providers: choose from and to, see the lines that go and come, and how few an adapter leaves.
import { t } from "#messages";
import { cx, Segmented, Select } from "#ui";
import { isOneOf, isOnSlide, useWidgetState, type WidgetProps } from "#host";
import { DiffFile } from "./DiffFile.tsx";
import { core, fileOf, PROVIDERS, type Part, type Provider } from "./files.ts";
import { countLines, lineDiff, linesOf } from "./lineDiff.ts";

const WAYS = ["handler", "adapter"] as const;
type Way = (typeof WAYS)[number];

export function Providers({ surface }: WidgetProps) {
  const [from, setFrom] = useWidgetState<Provider>("from", "aws", isOneOf(PROVIDERS));
  const [to, setTo] = useWidgetState<Provider>("to", "google", isOneOf(PROVIDERS));
  const [way, setWay] = useWidgetState<Way>("way", "handler", isOneOf(WAYS));
  const options = PROVIDERS.map((value) => ({ value, label: t(`providers.${value}`) }));
  const diffOf = (part: Part) => lineDiff(linesOf(fileOf(from, part).text), linesOf(fileOf(to, part).text));
  // A slide has room for one file.
  const parts = isOnSlide(surface) ? [way] : ([way, "settings"] as const);
  return (
    <div data-surface={surface} className="flex flex-1 flex-col gap-4 bg-panel p-4 text-base">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Select label={t("providers.from")} value={from} options={options} onChange={setFrom} />
        <Select label={t("providers.to")} value={to} options={options} onChange={setTo} />
        <Segmented
          label={t("providers.way")}
          value={way}
          options={WAYS.map((value) => ({ value, label: t(`providers.way.${value}`) }))}
          onChange={setWay}
        />
      </div>
      <p role="status" className={cx("text-pretty", !isOnSlide(surface) && "min-h-[2lh]")}>
        {from === to ? t("providers.same") : sentence(way, from, to)}
      </p>
      {way === "adapter" && (
        <section>
          <p className="text-sm font-semibold">
            {t("providers.part.core")}{" "}
            <span className="font-normal text-ink-2">
              <code className="font-mono">{core.name}</code>:{" "}
              {t("providers.unchanged", { n: linesOf(core.text).length })}
            </span>
          </p>
        </section>
      )}
      {parts.map((part) => (
        <DiffFile
          key={part}
          title={t(`providers.part.${part}`)}
          names={[fileOf(from, part).name, fileOf(to, part).name]}
          diff={diffOf(part)}
        />
      ))}
    </div>
  );
}

function sentence(way: Way, from: Provider, to: Provider): string {
  const [before, after] = [from, to].map((each) => linesOf(fileOf(each, way).text));
  const { gone, fresh } = countLines(lineDiff(before, after));
  const kept = linesOf(core.text).length;
  const names = { from: t(`providers.${from}`), to: t(`providers.${to}`) };
  return way === "handler"
    ? t("providers.said.handler", { ...names, gone, fresh, of: before.length })
    : t("providers.said.adapter", { ...names, gone, fresh, kept, of: before.length + kept });
}
