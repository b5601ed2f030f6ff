// @vitest-environment happy-dom
// A reader predicts: by choosing, dragging and drawing, with the keyboard alone; nothing tells the answer before it is asked for.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Scenario } from "#scenario";
import { answersInMemory, Predict, type PredictProps, type Question } from "./index.ts";
import type { RunResult } from "./read.ts";
import { runOf, written } from "./testing/runs.ts";

afterEach(cleanup);

/** Five requests at once on an empty platform: five cold starts, whoever counts. */
const five = written({ durationS: 10, workload: { kind: "arrivals", timesS: [1, 1, 1, 1, 1] } });

const pick: Question = {
  kind: "pickNumber",
  quantity: "coldStarts.count",
  options: [{ value: 1 }, { value: 2 }, { value: 5 }],
};
const drag: Question = { kind: "number", quantity: "coldStarts.count", min: 0, max: 10, tolerance: 1 };
const draw: Question = { kind: "curve", quantity: "series.instances", max: 8, handles: 3 };

/** Runs wait until the test lets them finish. */
function heldRuns() {
  const waiting: { scenario: Scenario; done: (result: RunResult) => void; failed: (error: Error) => void }[] = [];
  const runScenario = vi.fn<PredictProps["runScenario"]>(
    (scenario) =>
      new Promise((done, failed) => {
        waiting.push({ scenario, done, failed });
      }),
  );
  const finish = () =>
    act(async () => {
      const next = waiting.shift();
      next?.done(runOf(next.scenario));
      await Promise.resolve();
    });
  const fail = (message: string) =>
    act(async () => {
      waiting.shift()?.failed(new Error(message));
      await Promise.resolve();
    });
  return { runScenario, finish, fail, waiting };
}

function show(props: Partial<PredictProps> & Pick<PredictProps, "runScenario">) {
  return render(<Predict id="test" prompt="How many start cold?" question={pick} scenario={five} {...props} />);
}
const button = (name: string) => screen.getByRole("button", { name });
/** The slider's figure is an output, which is a status, too; the result's comes last. */
const status = () => screen.getAllByRole("status").at(-1)?.textContent;

describe("before an answer", () => {
  it.each([
    ["pick", pick],
    ["drag", drag],
    ["draw", draw],
  ])("%s: nothing is run and nothing is said", (_, question) => {
    const { runScenario } = heldRuns();
    show({ question, runScenario, explanation: "Because each needs an instance of its own." });
    fireEvent.click(button("Run it"));
    expect(runScenario).not.toHaveBeenCalled();
    expect(button("Run it").getAttribute("aria-disabled")).toBe("true");
    expect(status()).toBe("");
    expect(document.body.textContent).not.toMatch(/Because|The run/);
    expect(screen.getByRole("group", { name: "How many start cold?" })).toBeTruthy();
  });
});

describe("a choice", () => {
  it("is scored against the run, said politely, and the focus stays on the button", async () => {
    const { runScenario, finish } = heldRuns();
    const onRevealed = vi.fn<NonNullable<PredictProps["onRevealed"]>>();
    show({ runScenario, onRevealed, explanation: ({ verdict }) => <p>explained: {verdict}</p> });
    fireEvent.click(screen.getByRole("radio", { name: "2" }));
    const run = button("Run it");
    run.focus();
    fireEvent.click(run);
    expect(screen.getByRole("group").hasAttribute("disabled")).toBe(true);
    expect(status()).toBe("");
    await finish();
    expect(status()).toBe("Not in this run. You chose “2”. In the run it is 5.");
    expect(screen.getByText("explained: far")).toBeTruthy();
    expect(document.activeElement).toBe(run);
    expect(run.textContent).toBe("Try again");
    expect(onRevealed).toHaveBeenCalledOnce();
    expect(onRevealed.mock.calls[0][0]).toMatchObject({ verdict: "far", scored: "far", tries: 1 });
  });

  it("can be tried again without another run; the first answer is the one that counts", async () => {
    const { runScenario, finish } = heldRuns();
    const answers = answersInMemory();
    show({ runScenario, answers });
    fireEvent.click(screen.getByRole("radio", { name: "2" }));
    fireEvent.click(button("Run it"));
    await finish();
    fireEvent.click(button("Try again"));
    fireEvent.click(screen.getByRole("radio", { name: "5" }));
    fireEvent.click(button("Run it"));
    expect(status()).toMatch(/^Right\./);
    expect(screen.getByText(/first answer is the one that is scored/)).toBeTruthy();
    expect(runScenario).toHaveBeenCalledOnce();
    expect(answers.get("test")).toMatchObject({ scored: "far", tries: 2, answer: { option: 2 } });
  });

  it("stands when the reader asks to be shown after it; the best of several is kept", async () => {
    const { runScenario, finish } = heldRuns();
    const answers = answersInMemory();
    show({ runScenario, answers, counts: "best" });
    fireEvent.click(screen.getByRole("radio", { name: "5" }));
    fireEvent.click(button("Run it"));
    await finish();
    expect(screen.queryByText(/best answer counts/)).toBeNull();
    fireEvent.click(button("Try again"));
    fireEvent.click(screen.getByRole("radio", { name: "2" }));
    fireEvent.click(button("Run it"));
    expect(screen.getByText(/You can try again: your best answer counts/)).toBeTruthy();
    fireEvent.click(button("Try again"));
    fireEvent.click(button("Just show me"));
    expect(answers.get("test")).toMatchObject({ scored: "exact", best: "exact", tries: 2, answer: { option: 1 } });
  });

  it("is not undone by the second click of a double click", async () => {
    const { runScenario, finish } = heldRuns();
    show({ runScenario });
    fireEvent.click(screen.getByRole("radio", { name: "5" }));
    fireEvent.click(button("Run it"), { detail: 1 });
    await finish();
    fireEvent.click(button("Try again"), { detail: 2 });
    expect(button("Try again")).toBeTruthy();
  });
});

describe("a number", () => {
  it("is dragged, and both figures are told with the difference", async () => {
    const { runScenario, finish } = heldRuns();
    show({ question: drag, runScenario });
    const slider = screen.getByRole("slider", { name: "Your figure" });
    expect(slider.getAttribute("aria-valuetext")).toBe("not set yet");
    fireEvent.change(slider, { target: { value: "4" } });
    expect(slider.getAttribute("aria-valuetext")).toBe("4");
    fireEvent.click(button("Run it"));
    await finish();
    expect(status()).toBe("Close. You said 4. In the run it is 5: 1 more.");
    expect(screen.getByText("You: 4")).toBeTruthy();
    expect(screen.getByText("The run: 5")).toBeTruthy();
  });

  it("is told as a ratio on a logarithmic scale", async () => {
    const { runScenario, finish } = heldRuns();
    show({ question: { ...drag, min: 1, max: 100, scale: "log" }, runScenario });
    fireEvent.change(screen.getByRole("slider"), { target: { value: "0" } });
    fireEvent.click(button("Run it"));
    await finish();
    expect(status()).toBe("Some way off. You said 1. In the run it is 5, 5.0 times as much.");
  });
});

describe("a curve", () => {
  it("is drawn by keyboard, point by point, and stands in a table beside the run's", async () => {
    const { runScenario, finish } = heldRuns();
    show({ question: draw, runScenario });
    const points = screen.getAllByRole("slider");
    expect(points.map((point) => point.getAttribute("aria-label"))).toEqual([
      "At 00:00:00",
      "At 00:00:05",
      "At 00:00:10",
    ]);
    fireEvent.change(points[1], { target: { value: "5" } });
    fireEvent.change(points[2], { target: { value: "5" } });
    fireEvent.click(button("Run it"));
    await finish();
    // Five instances from 1 s to the end: 45 in all. The drawn curve rises from 0 at 0 s to 5 at 5 s and stays.
    expect(status()).toMatch(/area in common\. Your peak is 5\.0, at 00:00:05\. In the run the peak is 5\.0/);
    const rows = screen.getAllByRole("row").map((row) => row.textContent);
    expect(rows[0]).toBe("TimeYouThe run");
    expect(rows[2]).toBe("00:00:055.05.0");
  });
});

describe("asking to be shown", () => {
  it("reveals without a score, for good, and hands the focus on", async () => {
    const { runScenario, finish } = heldRuns();
    const answers = answersInMemory();
    show({ runScenario, answers });
    button("Just show me").focus();
    fireEvent.click(button("Just show me"));
    expect(document.activeElement?.textContent).toBe("Simulating");
    await finish();
    expect(status()).toBe("Shown, not scored. In the run it is 5.");
    fireEvent.click(button("Try again"));
    fireEvent.click(screen.getByRole("radio", { name: "5" }));
    fireEvent.click(button("Run it"));
    expect(answers.get("test")).toMatchObject({ scored: null, tries: 1 });
  });
});

describe("what was kept", () => {
  it("is there again without a run, and is not announced", async () => {
    const answers = answersInMemory();
    const first = heldRuns();
    const { unmount } = show({ runScenario: first.runScenario, answers });
    fireEvent.click(screen.getByRole("radio", { name: "5" }));
    fireEvent.click(button("Run it"));
    await first.finish();
    unmount();
    const second = heldRuns();
    show({ runScenario: second.runScenario, answers });
    expect(screen.getByText(/You chose “5”/)).toBeTruthy();
    expect(status()).toBe("");
    expect(second.runScenario).not.toHaveBeenCalled();
  });

  it("no longer counts once the scenario is another", async () => {
    const answers = answersInMemory();
    const { runScenario, finish } = heldRuns();
    const { rerender } = show({ runScenario, answers });
    fireEvent.click(screen.getByRole("radio", { name: "5" }));
    fireEvent.click(button("Run it"));
    await finish();
    rerender(
      <Predict
        id="test"
        prompt="How many start cold?"
        question={pick}
        scenario={five}
        change={{ "function.memoryMb": 1024 }}
        runScenario={runScenario}
        answers={answers}
      />,
    );
    expect(button("Run it")).toBeTruthy();
  });
});

describe("a run that fails", () => {
  it("is told, keeps the answer, and can be asked for again", async () => {
    const { runScenario, fail, finish } = heldRuns();
    show({ runScenario });
    fireEvent.click(screen.getByRole("radio", { name: "5" }));
    fireEvent.click(button("Run it"));
    await fail("worker: out of memory");
    expect(screen.getByRole("alert").textContent).toContain("out of memory");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "5" }).checked).toBe(true);
    fireEvent.click(button("Run it again"));
    await finish();
    expect(status()).toMatch(/^Right/);
  });

  it("is told where the change makes no scenario", async () => {
    const { runScenario } = heldRuns();
    show({ runScenario, change: { "function.memoryMb": -1 } });
    fireEvent.click(screen.getByRole("radio", { name: "5" }));
    await act(async () => {
      fireEvent.click(button("Run it"));
      await Promise.resolve();
    });
    expect(runScenario).not.toHaveBeenCalled();
    expect(screen.getByRole("alert").textContent).toContain("memoryMb");
  });

  it("is given up when the reader leaves", () => {
    const { runScenario } = heldRuns();
    const { unmount } = show({ runScenario });
    fireEvent.click(screen.getByRole("radio", { name: "5" }));
    fireEvent.click(button("Run it"));
    unmount();
    expect(runScenario.mock.calls[0][1].aborted).toBe(true);
  });
});

describe("a change", () => {
  it("is made before the run that answers; the run before it is compared where that is asked", async () => {
    const { runScenario, finish, waiting } = heldRuns();
    const question: Question = {
      kind: "pickChange",
      quantity: "coldStarts.count",
      options: [
        { label: "fewer", is: "less" },
        { label: "more", is: "more" },
      ],
    };
    show({ question, runScenario, change: { "function.provisionedConcurrency": 3 } });
    fireEvent.click(screen.getByRole("radio", { name: "fewer" }));
    await act(async () => {
      fireEvent.click(button("Run it"));
      await Promise.resolve();
    });
    expect(waiting[0].scenario.function.provisionedConcurrency).toBe(3);
    await finish();
    expect(waiting[0].scenario).toBe(five);
    await finish();
    expect(status()).toBe("Right. You chose “fewer”, and so it is in the run: from 5 to 2.");
  });
});
