// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createPlayer, PlayerProvider, type Player } from "#player";
import type { Surface } from "#host";
import { readyPlayer } from "./testing/realRun.ts";
import { Timeline } from "./Timeline.tsx";

let player: Player | null = null;

afterEach(() => {
  cleanup();
  player?.dispose();
  player = null;
  vi.useRealTimers();
});

function show(made: Player, surface: Surface = "page"): Player {
  player = made;
  render(
    <PlayerProvider player={made}>
      <Timeline surface={surface} />
    </PlayerProvider>,
  );
  return made;
}

const slider = () => screen.getByRole("slider", { name: "Time in the run" });
const key = (name: string, target: Element = document.body) => fireEvent.keyDown(target, { key: name });

function openDetails(summary: string): void {
  const details = screen.getByText(summary).closest("details") as HTMLDetailsElement;
  act(() => {
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
  });
}

describe("what happens during the run", () => {
  test("is marked at its time, by name, and nothing is where nothing happens", async () => {
    const deploy = { atS: 150, deploy: "v2", share: 0.1, set: { "function.errorShare": 0.3 } };
    const interventions = [deploy, { atS: 300, rollback: true }, { atS: 360, untilS: 420, outage: "zone" }];
    show(readyPlayer({ interventions }));
    const list = await screen.findByRole("list", { name: "What happens during the run" }, { timeout: 20_000 });
    const marks = within(list).getAllByRole("listitem");
    expect(marks.map((each) => each.textContent.replaceAll(/\s/g, " "))).toEqual([
      "00:02:30 new version, 10.0 %",
      "00:05:00 rolled back",
      "00:06:00 1 of 3 zones out",
    ]);
    const places = marks.map(({ style }) =>
      [style.left, style.width].map((each) => Math.round(Number.parseFloat(each))),
    );
    expect(places).toEqual([
      [25, 0],
      [50, 0],
      [60, 10],
    ]);
    cleanup();
    show(readyPlayer());
    expect(screen.queryByRole("list", { name: "What happens during the run" })).toBeNull();
  });
});

describe("the playhead by keyboard", () => {
  test("says where it stands, in words", () => {
    const { clock } = show(readyPlayer());
    act(() => clock.seek(306_412_000));
    expect(slider().getAttribute("aria-valuetext")).toBe("00:05:06.412 of 00:10:00");
    expect(slider().getAttribute("aria-valuenow")).toBe("306.412");
  });

  test("moves by bins, hundredths and tenths, and to both ends", () => {
    const { clock } = show(readyPlayer());
    slider().focus();
    key("End", slider());
    expect(clock.timeUs).toBe(600_000_000);
    key("PageDown", slider());
    key("ArrowLeft", slider());
    expect(clock.timeUs).toBe(539_000_000);
    fireEvent.keyDown(slider(), { key: "ArrowRight", shiftKey: true });
    expect(clock.timeUs).toBe(545_000_000);
  });

  test("plays and steps by single keys, from the slider and from the page", () => {
    const { clock } = show(readyPlayer());
    slider().focus();
    act(() => void key(" ", slider()));
    expect(clock.playing).toBe(true);
    slider().blur();
    act(() => void key("k"));
    expect(clock.playing).toBe(false);
    act(() => void key("l"));
    expect(clock.timeUs).toBeGreaterThan(0);
    act(() => void key("["));
    expect(clock.timeUs).toBe(0);
  });

  test("leaves keys alone while the focus is elsewhere, and beside a page's own widgets", () => {
    const { clock } = show(readyPlayer());
    const field = document.body.appendChild(document.createElement("input"));
    field.focus();
    key("k", field);
    expect(clock.playing).toBe(false);
    field.remove();
  });

  test("in an embed, single keys need the focus inside", () => {
    const { clock } = show(readyPlayer(), "embed");
    key("k");
    expect(clock.playing).toBe(false);
    slider().focus();
    act(() => void key("k", slider()));
    expect(clock.playing).toBe(true);
  });

  test("single keys on the page can be switched off", async () => {
    const { clock } = show(readyPlayer());
    openDetails("Keyboard");
    const choice = await screen.findByRole("checkbox", { hidden: true });
    fireEvent.click(choice);
    choice.blur();
    key("k");
    expect(clock.playing).toBe(false);
    fireEvent.click(choice);
    choice.blur();
    act(() => void key("k"));
    expect(clock.playing).toBe(true);
  });
});

describe("the playhead by pointer", () => {
  test("goes where it is dragged, pauses meanwhile and plays on", () => {
    const { clock } = show(readyPlayer());
    const track = slider();
    track.setPointerCapture = () => {};
    track.getBoundingClientRect = () => new DOMRect(100, 0, 600, 200);
    act(() => clock.play());
    const at = (clientX: number, buttons = 1) => ({
      clientX,
      buttons,
      pointerId: 1,
      isPrimary: true,
      button: 0,
      pointerType: "mouse",
    });
    fireEvent.pointerDown(track, at(250));
    expect([clock.timeUs, clock.playing]).toEqual([150_000_000, false]);
    fireEvent.pointerMove(track, at(400));
    fireEvent.pointerMove(track, at(9000));
    expect(clock.timeUs).toBe(600_000_000);
    fireEvent.pointerMove(track, at(400));
    fireEvent.pointerUp(track, at(400));
    expect([clock.timeUs, clock.playing]).toEqual([300_000_000, true]);
  });

  test("a touch that becomes a scroll moves nothing; a tap does", () => {
    const { clock } = show(readyPlayer());
    const track = slider();
    track.setPointerCapture = () => {};
    track.getBoundingClientRect = () => new DOMRect(0, 0, 600, 200);
    const at = (clientX: number) => ({ clientX, pointerId: 1, isPrimary: true, button: 0, pointerType: "touch" });
    fireEvent.pointerDown(track, at(300));
    fireEvent.pointerCancel(track, at(300));
    expect(clock.timeUs).toBe(0);
    fireEvent.pointerDown(track, at(300));
    fireEvent.pointerUp(track, at(300));
    expect(clock.timeUs).toBe(300_000_000);
  });
});

describe("words and tables", () => {
  test("the figures beside the charts and the sentence follow the clock", () => {
    const { clock } = show(readyPlayer(), "embed");
    act(() => clock.seek(300_000_000));
    const sentence = document.querySelector("[data-sentence]")?.textContent;
    expect(sentence).toMatch(/^At 00:05:00, .* requests a second arrive\. \d+ instances? (is|are) alive: /);
    expect(document.querySelector("[data-clock]")?.textContent).toBe("00:05:00.000 / 00:10:00");
  });

  test("screen readers hear the sentence once the clock has stood still, never while it plays", () => {
    vi.useFakeTimers();
    const { clock } = show(readyPlayer());
    const said = () => screen.getByRole("status").textContent;
    act(() => clock.seek(100_000_000));
    act(() => clock.seek(200_000_000));
    expect(said()).toBe("");
    act(() => void vi.advanceTimersByTime(500));
    expect(said()).toMatch(/^At 00:03:20/);
    act(() => clock.play());
    act(() => clock.seek(400_000_000));
    act(() => void vi.advanceTimersByTime(500));
    expect(said()).toMatch(/^At 00:03:20/);
  });

  test("each chart opens as a table of the run's figures", async () => {
    const made = show(readyPlayer());
    expect(screen.queryAllByRole("table")).toHaveLength(0);
    openDetails("Show as table");
    expect(await screen.findAllByRole("table")).toHaveLength(5);
    const requests = screen.getByRole("table", { name: /^Requests by outcome/ });
    expect(within(requests).getAllByRole("row")).toHaveLength(26);
    const whole = within(requests).getByRole("row", { name: /^Whole run/ });
    expect(whole.querySelector("td")?.textContent?.replace(/\D/g, "")).toBe(String(made.getState().run?.total));
  });

  test("a run that is not recorded whole says so", () => {
    show(readyPlayer({ recordLimit: 10 }));
    expect(screen.getByText(/Single requests are kept for the first 10 of/)).toBeTruthy();
  });

  test("on paper there is nothing to press, and the whole run is shown", () => {
    show(readyPlayer(), "print");
    expect(screen.queryByRole("slider")).toBeNull();
    expect(screen.queryByRole("button")).toBeNull();
    expect(document.querySelector("[data-sentence]")?.textContent).toMatch(/^At 00:10:00/);
  });
});

test("before the first run it says that there is none", () => {
  show(createPlayer());
  expect(screen.getByRole("status").textContent).toBe("No run yet");
});

test("the buttons play, step and choose the speed", () => {
  const { clock } = show(readyPlayer());
  fireEvent.click(screen.getByRole("button", { name: "Next event" }));
  expect(clock.timeUs).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole("button", { name: "Previous event" }));
  expect(clock.timeUs).toBe(0);
  fireEvent.click(screen.getByRole("radio", { name: "1:100" }));
  expect(clock.speed).toBe(0.01);
  fireEvent.click(screen.getByRole("button", { name: "Play" }));
  expect(clock.playing).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Pause" }));
  expect(clock.playing).toBe(false);
});
