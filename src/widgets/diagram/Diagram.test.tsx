// @vitest-environment happy-dom
// The diagram as its reader meets it: rooms with names, a sentence, a list of requests, selection.

import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPlayer, PlayerProvider, type Player } from "#player";
import { Diagram, type DiagramProps } from "./Diagram.tsx";
import { play } from "../rooms/testing/index.ts";

const WORKLOAD = { durationS: 60, workload: { kind: "constant", ratePerS: 10 }, function: { waitMs: 800 } };

function show(player: Player, props: Partial<DiagramProps> = {}) {
  return render(
    <PlayerProvider player={player}>
      <Diagram surface="page" {...props} />
    </PlayerProvider>,
  );
}

function summaryOf(room: HTMLElement): string | undefined {
  return document.getElementById(room.getAttribute("aria-describedby") ?? "")?.textContent?.trim();
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1100);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(500);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("the diagram", () => {
  it("says what to do while there is no run", () => {
    show(createPlayer());
    expect(screen.getByText("Nothing has run yet")).toBeTruthy();
  });

  it("has six components that the keyboard can reach, each with a name and a summary", async () => {
    const { player } = await play(WORKLOAD);
    player.clock.seek(30e6);
    show(player);
    const rooms = screen
      .getAllByRole("group")
      .filter((element) => element.getAttribute("aria-roledescription") === "component");
    expect(rooms.map((room) => room.getAttribute("aria-label"))).toEqual([
      "Client interface",
      "Web server",
      "API gateway",
      "Security service",
      "Function · FaaS",
      "Database",
    ]);
    for (const room of rooms) {
      expect(room.tabIndex).toBe(0);
    }
    await vi.waitFor(() => expect(summaryOf(rooms[0])).toBe("10.0 req/s"));
    expect(summaryOf(rooms[4])).toMatch(/^0 starting \d+ busy \d+ idle \d+ in flight of 1\u202f000$/);
    expect(screen.getByText(/^At 00:00:30, 10\.0 requests a second arrive/)).toBeTruthy();
  });

  it("lists the requests under way, and marks the one chosen", async () => {
    const { player, moment } = await play(WORKLOAD);
    player.clock.seek(30e6);
    const chosen: (number | null)[] = [];
    show(player, { onSelect: (row) => chosen.push(row) });
    const details = screen.getByText("Requests under way").closest("details");
    if (!details) throw new Error("no list");
    act(() => {
      details.open = true;
      fireEvent(details, new Event("toggle"));
    });
    const buttons = await within(details).findAllByRole("button");
    expect(buttons.length).toBe(moment.inFlightRows(30e6).length);
    fireEvent.click(buttons[0]);
    expect(chosen).toEqual([moment.inFlightRows(30e6)[0]]);
    expect(within(details).getAllByRole("button")[0].getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByRole("button", { name: /^Let go of request/ })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^Let go of request/ }));
    expect(chosen.at(-1)).toBe(null);
  });

  it("shows another moment's requests after a seek", async () => {
    const { player, moment } = await play(WORKLOAD);
    show(player);
    const details = screen.getByText("Requests under way").closest("details");
    if (!details) throw new Error("no list");
    act(() => {
      details.open = true;
      fireEvent(details, new Event("toggle"));
    });
    await within(details).findAllByRole("button");
    act(() => player.clock.seek(45e6));
    expect(within(details).getAllByRole("button").length).toBe(moment.inFlightRows(45e6).length);
  });

  it("does not mark a row that the run does not have", async () => {
    const { player } = await play(WORKLOAD);
    show(player, { selectedRow: 1_000_000 });
    expect(screen.queryByRole("button", { name: /^Let go of request/ })).toBe(null);
  });
});
