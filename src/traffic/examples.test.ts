// The example files of every form are read whole: each is recognised by itself, and no line of it is lost.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { atOnce } from "#scenario";
import { createReader } from "./reader.ts";
import type { Traffic } from "./traffic.ts";

const folder = "content/examples/traffic";
const expected: Readonly<Record<string, Partial<Traffic>>> = {
  "access.log": { form: "accessLog", unit: "accessLog", requests: 40 },
  "counts-a-minute.txt": { form: "counts", lengthS: 900, requests: 232 },
  "counts-with-times.csv": { form: "timesAndCounts", unit: "iso", lengthS: 600, requests: 205 },
  "epoch-milliseconds.txt": { form: "times", unit: "epochMs", requests: 40 },
  "epoch-seconds.txt": { form: "times", unit: "epochS", requests: 40 },
  "iso-8601.txt": { form: "times", unit: "iso", requests: 40 },
  "report-lines.csv": { form: "reports", unit: "epochMs", requests: 40, memories: [{ memoryMb: 512, requests: 40 }] },
  "report-lines.log": { form: "reports", unit: "iso", requests: 40, memories: [{ memoryMb: 512, requests: 40 }] },
  "times-and-durations.csv": { form: "timesAndDurations", unit: "iso", requests: 40 },
};

it("every example is one of these", () => {
  const names = readdirSync(folder).filter((name) => name !== "README.md");
  expect(names.toSorted()).toEqual(Object.keys(expected).toSorted());
});

it.each(Object.entries(expected))("%s", (name, known) => {
  const reader = createReader();
  reader.push(readFileSync(`${folder}/${name}`, "utf8"));
  const traffic = atOnce(reader.end());
  expect(traffic).toMatchObject({ ...known, problemCount: 0 });
  if (known.form === "reports") expect(traffic.initsMs).toHaveLength(3);
});
