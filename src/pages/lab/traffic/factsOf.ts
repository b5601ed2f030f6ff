// What was understood of a record, in words.
import { LONGEST_DURATION_S, MOST_ARRIVALS, MOST_MINUTES } from "#scenario";
import { MOST_READ, percentileOf, type Traffic } from "#traffic";
import { formatCount, formatDuration, formatMs, formatNumber, t } from "#messages";

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export function factsOf(traffic: Traffic): readonly Fact[] {
  const { form, lines, passedOver, problemCount, fromMs, lengthS, durationsMs, initsMs, memories } = traffic;
  const isCounted = form === "counts" || form === "timesAndCounts";
  const facts: Fact[] = [];
  const tell = (name: string, value: string) => facts.push({ name, value });
  if (form) tell(t("labTraffic.kind"), t(`labTraffic.form.${form}`));
  tell(t("labTraffic.times"), unitText(traffic));
  tell(t("labTraffic.lines"), t("labTraffic.linesRead", { n: lines, passed: passedOver, wrong: problemCount }));
  tell(t("labTraffic.requests"), requestsText(traffic));
  if (fromMs !== null) {
    tell(t("labTraffic.from"), dateText(fromMs));
    tell(t("labTraffic.to"), dateText(fromMs + lengthS * 1000));
  }
  if (durationsMs && !isCounted)
    tell(
      t("labTraffic.handler"),
      t("labTraffic.spreadOf", {
        p50: formatMs(percentileOf(durationsMs, 50)),
        p95: formatMs(percentileOf(durationsMs, 95)),
        most: formatMs(percentileOf(durationsMs, 100)),
      }),
    );
  if (initsMs)
    tell(
      t("labTraffic.init"),
      t("labTraffic.initOf", {
        n: initsMs.length,
        p50: formatMs(percentileOf(initsMs, 50)),
        most: formatMs(percentileOf(initsMs, 100)),
      }),
    );
  if (memories.length > 0) tell(t("labTraffic.memory"), memoryText(memories));
  return facts;
}

function unitText({ unit, form }: Traffic): string {
  if (unit) return t(`labTraffic.unit.${unit}`);
  return t(form === "reports" ? "labTraffic.unit.noneInLog" : "labTraffic.unit.none");
}

function requestsText({ requests, lengthS }: Traffic): string {
  if (lengthS <= 0) return formatCount(requests);
  const words = { n: requests, length: formatDuration(lengthS), rate: formatNumber(requests / lengthS) };
  return t("labTraffic.requestsRate", words);
}

function memoryText(memories: Traffic["memories"]): string {
  if (memories.length === 1) return t("labTraffic.memoryAll", { mb: formatCount(memories[0].memoryMb) });
  return memories
    .slice(0, 3)
    .map(({ memoryMb, requests }) => t("labTraffic.memorySome", { mb: formatCount(memoryMb), n: requests }))
    .join(", ");
}

function dateText(ms: number): string {
  const date = new Date(ms).toISOString().replace("T", " ").replace("Z", "");
  return t("labTraffic.utc", { date: date.replace(".000", "") });
}

/** What was done to the record that it does not say itself, and what of it is not kept. */
export function droppedTexts({ form, unit, arrivals, minutesPerCount, dropped }: Traffic): readonly string[] {
  const isCounted = form === "counts" || form === "timesAndCounts";
  const late = isCounted
    ? t("labTraffic.tooLate.minutes", { n: dropped.tooLate, most: formatCount(MOST_MINUTES) })
    : t("labTraffic.tooLate.moments", { n: dropped.tooLate, most: formatCount(LONGEST_DURATION_S) });
  return [
    form === "reports" && unit !== null && t("labTraffic.reportEnd"),
    minutesPerCount > 1 && t("labTraffic.perCount", { n: minutesPerCount }),
    minutesPerCount < 1 && t("labTraffic.withinMinute"),
    arrivals !== null &&
      arrivals.timesS.length > MOST_ARRIVALS &&
      t("labTraffic.tooManyMoments", { most: formatCount(MOST_ARRIVALS) }),
    dropped.tooLate > 0 && late,
    dropped.tooMany > 0 && t("labTraffic.tooMany", { n: dropped.tooMany, most: formatCount(MOST_READ) }),
    dropped.withoutTime > 0 && t("labTraffic.withoutTime", { n: dropped.withoutTime }),
  ].filter((text) => text !== false);
}
