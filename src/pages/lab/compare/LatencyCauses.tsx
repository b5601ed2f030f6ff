// Where the milliseconds of a difference went: the time of successful requests by component, in both runs, for their mean and for the slowest.
import { LATENCY_PARTS, type LatencyPart, type LatencyParts } from "#experiments";
import { formatMs, t } from "#messages";
import { Scrolled } from "#ui";

interface LatencyCausesProps {
  readonly before: LatencyParts;
  readonly after: LatencyParts;
}

const MEASURES = ["mean", "slowest"] as const;
type Measure = (typeof MEASURES)[number];

export function LatencyCauses({ before, after }: LatencyCausesProps) {
  const parts = LATENCY_PARTS.filter((part) => MEASURES.some((of) => before[of][part] + after[of][part] > 0));
  const largest = (part: LatencyPart) => Math.abs(after.mean[part] - before.mean[part]);
  const rows = parts
    .toSorted((a, b) => largest(b) - largest(a))
    .map((part) => ({
      name: t(`labCompare.part.${part}`),
      of: (measure: Measure) => [before[measure][part], after[measure][part]] as const,
    }));
  const total = {
    name: t("labCompare.inAll"),
    of: (measure: Measure) => [sumOf(before[measure]), sumOf(after[measure])] as const,
  };
  return (
    <div className="flex max-w-3xl flex-col gap-2">
      {MEASURES.map((measure) => (
        <p key={measure} className="text-sm">
          {causeOf(measure, before[measure], after[measure])}
        </p>
      ))}
      <Scrolled label={t("labCompare.timeCaption")}>
        <table className="w-full text-sm tabular-nums">
          <caption className="mb-1 text-left text-xs text-ink-2">{t("labCompare.timeCaption")}</caption>
          <thead className="text-xs text-ink-2">
            <tr>
              <th scope="col" rowSpan={2} className="pr-3 text-left align-bottom font-normal">
                {t("labCompare.part")}
              </th>
              {MEASURES.map((measure) => (
                <th
                  key={measure}
                  scope="colgroup"
                  colSpan={3}
                  className="pl-4 text-right font-semibold whitespace-nowrap"
                >
                  {t(`labCompare.${measure}`)}
                </th>
              ))}
            </tr>
            <tr>
              {MEASURES.flatMap((measure) =>
                (["before", "after", "more"] as const).map((word) => (
                  <th key={measure + word} scope="col" className="pl-4 text-right font-normal">
                    {t(`labCompare.${word}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {[...rows, total].map(({ name, of }) => (
              <tr key={name} className="border-t border-line">
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  {name}
                </th>
                {MEASURES.flatMap((measure) => {
                  const [was, is] = of(measure);
                  return [
                    <td key={`${measure}was`} className="py-1 pl-4 text-right whitespace-nowrap">
                      {formatMs(was)}
                    </td>,
                    <td key={`${measure}is`} className="py-1 pl-4 text-right whitespace-nowrap">
                      {formatMs(is)}
                    </td>,
                    <td key={`${measure}more`} className="py-1 pl-4 text-right font-semibold whitespace-nowrap">
                      {differenceOf(was, is)}
                    </td>,
                  ];
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </div>
  );
}

/** Which component made most of the difference. */
export function causeOf(measure: Measure, before: LatencyParts[Measure], after: LatencyParts[Measure]): string {
  const differences = LATENCY_PARTS.map((part) => ({ part, ms: after[part] - before[part] }));
  const inAll = differences.reduce((sum, { ms }) => sum + ms, 0);
  const same = differences.filter(({ ms }) => Math.sign(ms) === Math.sign(inAll));
  const most = same.toSorted((a, b) => Math.abs(b.ms) - Math.abs(a.ms))[0];
  if (Math.abs(inAll) < LEAST_MS || !most) return t("labCompare.noTime", { measure: t(`labCompare.${measure}`) });
  return t(inAll > 0 ? "labCompare.longer" : "labCompare.shorter", {
    measure: t(`labCompare.${measure}`),
    time: formatMs(Math.abs(inAll)),
    part: t(`labCompare.part.${most.part}`),
    most: differenceOf(0, most.ms),
  });
}

/** Below a hundredth of a millisecond a difference is none that anybody would meet. */
const LEAST_MS = 0.01;

function differenceOf(was: number, is: number): string {
  const difference = Math.abs(is - was) < LEAST_MS ? 0 : is - was;
  return `${difference > 0 ? "+" : ""}${formatMs(difference)}`;
}

const sumOf = (of: LatencyParts[Measure]): number => LATENCY_PARTS.reduce((sum, part) => sum + of[part], 0);
