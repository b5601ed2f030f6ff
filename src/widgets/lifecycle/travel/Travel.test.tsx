// @vitest-environment happy-dom
// What travels, on screen: each step, folded and unfolded by keyboard, copied, and beside other providers.
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { eventProviders, TRAVEL_STEPS } from "#facts";
import { Travel, type TravelFacts, type TravelProps } from "#widgets/lifecycle";
import { foldedAtFirst } from "./folding.ts";
import { highlight, markParts } from "./highlight.ts";
import { plainFacts } from "./testing/facts.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(props: Partial<TravelProps> = {}) {
  const onProvider = vi.fn<TravelProps["onProvider"]>();
  const element = (changes: Partial<TravelProps> = {}) => (
    <Travel
      step="invocationEvent"
      facts={plainFacts()}
      provider="aws"
      runProvider="aws"
      onProvider={onProvider}
      {...props}
      {...changes}
    />
  );
  const view = render(element());
  // The chunk of the provider's shapes.
  await screen.findByRole("button", { name: "Copy" });
  return { onProvider, rerender: (changes: Partial<TravelProps>) => view.rerender(element(changes)) };
}

describe("a step", () => {
  it.each(TRAVEL_STEPS)("%s is shown with its title and sources", async (step) => {
    await show({ step });
    const code = step === "initCode" || step === "handlerCode";
    expect(screen.getByRole("region", { name: code ? /^What runs now / : /^What travels / })).toBeTruthy();
    expect(document.querySelector("[data-travel]")?.textContent?.length).toBeGreaterThan(20);
    expect(document.querySelectorAll("details li").length).toBeGreaterThan(0);
  });
});

describe("JSON", () => {
  it("folds and unfolds by its buttons, which say what they hold", async () => {
    await show();
    const button = screen.getByRole("button", { name: "Fold headers" });
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText("content-type")).toBeTruthy();
    fireEvent.click(button);
    expect(screen.queryByText("content-type")).toBeNull();
    const folded = screen.getByRole("button", { name: "Unfold headers" });
    expect(folded.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(folded);
    expect(screen.getByText("content-type")).toBeTruthy();
  });

  it("cuts a long text until all of it is asked for", async () => {
    await show();
    const token = () => screen.getByText(/Bearer/).textContent?.length ?? 0;
    expect(token()).toBeLessThan(80);
    fireEvent.click(screen.getByRole("button", { name: /^all \d+ characters$/ }));
    expect(token()).toBeGreaterThan(300);
  });

  it("begins with what holds nothing of the request folded, in a long document only", () => {
    const short = { a: { b: 1 } };
    expect(foldedAtFirst(short, new Set()).size).toBe(0);
    const three = { e: 1, f: 2, g: 3 };
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`k${n}`, n]));
    const long = { a: three, c: many, d: [three, three], s: { b: 1 } };
    const folded = foldedAtFirst(long, new Set(["/c/k1", "/d/0/e", "/d/1/e"]));
    expect([...folded]).toEqual(["/a", "/d/1"]);
  });
});

describe("providers", () => {
  it("are a choice, and others than the run's are said to be shapes only", async () => {
    const { onProvider, rerender } = await show();
    expect(screen.queryByText(/Shapes only/)).toBeNull();
    const group = screen.getByRole("group", { name: "Shapes of" });
    expect(within(group).getAllByRole("radio")).toHaveLength(eventProviders.length);
    fireEvent.click(within(group).getByRole("radio", { name: "Azure" }));
    expect(onProvider).toHaveBeenCalledWith("azure");
    rerender({ provider: "azure" });
    expect(await screen.findByText(/Shapes only: this run is AWS/)).toBeTruthy();
  });
});

describe("code", () => {
  const facts: TravelFacts = plainFacts();

  it("shows which lines run at the step", async () => {
    const { rerender } = await show({ step: "initCode", facts });
    const running = () => [...document.querySelectorAll("[data-runs=true]")].map((line) => line.textContent).join("");
    expect(running()).toContain("new DynamoDBClient");
    expect(running()).not.toContain("JSON.parse");
    rerender({ step: "handlerCode" });
    expect(running()).toContain("JSON.parse");
    expect(running()).not.toContain("new DynamoDBClient");
  });

  it("offers the idempotent handler beside the other", async () => {
    const onIdempotent = vi.fn<(idempotent: boolean) => void>();
    const { rerender } = await show({ step: "handlerCode", facts, onIdempotent });
    expect(document.body.textContent).not.toContain("attribute_not_exists");
    fireEvent.click(screen.getByRole("radio", { name: "idempotent" }));
    expect(onIdempotent).toHaveBeenCalledWith(true);
    rerender({ facts: { ...facts, idempotent: true } });
    expect(document.body.textContent).toContain("attribute_not_exists");
  });
});

describe("copying", () => {
  const press = () =>
    act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Copy" }));
      await Promise.resolve();
    });

  it("takes the whole text and says so", async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    await show({ step: "logLine" });
    await press();
    expect(writeText.mock.calls[0][0]).toContain("REPORT RequestId");
    expect(screen.getByRole("status").textContent).toBe("Copied");
  });

  it("says where the browser does not allow it", async () => {
    vi.stubGlobal("navigator", {});
    await show({ step: "logLine" });
    await press();
    expect(screen.getByRole("status").textContent).toMatch(/does not allow/);
  });
});

describe("highlighting", () => {
  it("loses no character, whatever is cut and marked", () => {
    const line = 'const id = "a//b"; // ends "here"';
    for (const language of ["javascript", "http", "text", "json"] as const) {
      const tokens = highlight(line, language);
      expect(tokens.map(({ text }) => text).join("")).toBe(line);
      const pieces = markParts(tokens, [{ from: 3, to: 14 }]);
      expect(pieces.map(({ text }) => text).join("")).toBe(line);
      expect(
        pieces
          .filter(({ marked }) => marked)
          .map(({ text }) => text)
          .join(""),
      ).toBe(line.slice(3, 14));
    }
  });

  it("tells words, texts and comments apart", () => {
    const kinds = highlight('const id = "a//b"; // ends', "javascript").filter(({ kind }) => kind !== "plain");
    expect(kinds).toEqual([
      { kind: "keyword", text: "const" },
      { kind: "string", text: '"a//b"' },
      { kind: "comment", text: "// ends" },
    ]);
    expect(highlight("HTTP/1.1 200 OK", "http")[0]).toEqual({ kind: "keyword", text: "HTTP/1.1 200" });
    expect(highlight("host: a", "http")[0]).toEqual({ kind: "name", text: "host:" });
  });
});
