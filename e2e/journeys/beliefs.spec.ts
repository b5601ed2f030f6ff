// Beliefs: three put to the test by keyboard alone, with the figures that the command line prints; kept, and found again; a name that is none.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { formatCount, formatUsd } from "#messages";
import { expect, expectAccessible, expectWellLaidOut, test } from "../support/index.ts";
import { simulateOnCommandLine } from "./lab.ts";

interface Side {
  readonly label: string;
  readonly change?: Readonly<Record<string, unknown>>;
}
interface Pair {
  readonly scenario: string | object;
  readonly a: Side;
  readonly b: Side;
}
interface File {
  readonly says: string;
  readonly figure: { readonly name: string; readonly quantity: string };
  readonly here: Pair;
  readonly turns: Pair;
}

const content = (path: string): unknown => JSON.parse(readFileSync(`content/${path}`, "utf8"));

/** Several sides are one and the same run. */
const figures = new Map<string, number>();

/** What the command line prints of a side's figure. */
function printed({ scenario }: Pair, { change = {} }: Side, quantity: string, folder: string): number {
  const base = typeof scenario === "string" ? content(`scenarios/${scenario}.scenario.json`) : scenario;
  const made = structuredClone(base) as Record<string, unknown>;
  for (const [path, value] of Object.entries(change)) {
    const [section, name] = path.split(".");
    made[section] = { ...(made[section] as object | undefined), [name]: value };
  }
  const key = JSON.stringify([made, quantity]);
  const known = figures.get(key);
  if (known !== undefined) return known;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "side.scenario.json");
  writeFileSync(file, JSON.stringify(made));
  const summary = simulateOnCommandLine(file) as unknown as Record<string, unknown>;
  return quantity
    .split(".")
    .reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], summary) as number;
}

async function expectFigures(page: Page, { figure }: File, pair: Pair, nth: number, folder: string): Promise<void> {
  const inWords = figure.quantity.startsWith("cost.") ? formatUsd : formatCount;
  const shown = page.getByRole("definition");
  for (const [place, side] of [pair.a, pair.b].entries()) {
    await expect(shown.nth(2 * nth + place)).toHaveText(inWords(printed(pair, side, figure.quantity, folder)));
  }
}

const tried = [
  ["keeps-its-variables", "True"],
  ["one-instance-serves-many", "False"],
  ["idle-is-free", "It depends"],
] as const;

test("three beliefs by keyboard, as the command line has them; kept; an unknown name leads to the list", async ({
  page,
}, info) => {
  await page.goto("/beliefs");
  await expect(page.getByText("0 of 16 tested")).toBeVisible();
  for (const [name, choice] of tried) {
    const file = content(`en/beliefs/${name}.json`) as File;
    const link = page.getByRole("link", { name: file.says, exact: true });
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: file.says })).toBeVisible();
    const run = page.getByRole("button", { name: "Run both", exact: true });
    await expect(run).toHaveAttribute("aria-disabled", "true");
    const option = page.getByRole("radio", { name: choice, exact: true });
    await option.focus();
    await page.keyboard.press("Space");
    await expect(option).toBeChecked();
    await run.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").last()).toContainText("Contradicted by the record.");
    await expectFigures(page, file, file.here, 0, info.outputDir);
    const turn = page.getByRole("button", { name: "Run it at this setting" });
    await turn.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").last()).toHaveText("Upheld by the record.");
    await expectFigures(page, file, file.turns, 1, info.outputDir);
    await expect(page.getByRole("link", { name: "Open these runs in the Lab" })).toHaveCount(2);
    const all = page.getByRole("link", { name: "All beliefs" });
    if (name === "idle-is-free") {
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectWellLaidOut(page);
    }
    await all.focus();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("3 of 16 tested")).toBeVisible();
  await expect(page.getByText("You said: It depends. The record contradicted it.")).toBeVisible();
  await page.goto("/beliefs/the-earth-is-flat");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no belief “the-earth-is-flat”");
  await expect(page.getByText("3 of 16 tested")).toBeVisible();
});
