// The conversation of a frame with its host: whoever is not the host is not heard, and nothing that is said makes the frame throw.
// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { startFrame, type Answers } from "./frame.ts";
import { createRate } from "./rate.ts";
import { isConnect, METHODS, readCall } from "./words.ts";

describe("a call", () => {
  it("is read whole, or refused with a reason; never throws", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (data) => {
        const call = readCall(data);
        if (!call.ok) expect(call.reason).not.toBe("");
        else expect(METHODS).toContain(call.method);
      }),
    );
  });

  it("carries what JSON can, and that unchanged", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...METHODS), fc.jsonValue({ maxDepth: 6 }), (id, method, value) => {
        expect(readCall({ id, call: method, with: value })).toEqual({ ok: true, id, method, value });
      }),
    );
  });

  it("is refused where it is too deep, too long, circular, or more than plain values", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    const reasons = [circle, "x".repeat(1_000_001), new Map(), () => {}, NaN, 1n, new Date(0)].map((value) => {
      const call = readCall({ id: 1, call: "seek", with: value });
      return call.ok ? "" : call.reason;
    });
    for (const reason of reasons) expect(reason).toMatch(/^seek: .*(allowed|finite)/);
  });
});

describe("a connection", () => {
  it("is asked for in one way, in a version both know", () => {
    expect(isConnect({ serverlessLab: 1, type: "connect" }, 1)).toBe(true);
    fc.assert(fc.property(fc.anything(), (data) => !isConnect(data, 1)));
    expect(isConnect({ serverlessLab: 2, type: "connect" }, 1)).toBe(false);
  });
});

describe("a rate", () => {
  it("allows no more than the burst and what has been refilled", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { maxLength: 200 }), (waits) => {
        const may = createRate(10, 5);
        let nowMs = 0;
        let allowed = 0;
        for (const wait of waits) {
          nowMs += wait;
          if (may(nowMs)) allowed += 1;
          expect(allowed).toBeLessThanOrEqual(5 + (nowMs * 10) / 1000);
        }
      }),
    );
  });
});

interface Said {
  readonly id: number;
  readonly ok?: boolean;
  readonly event?: string;
  readonly error?: string;
  readonly result?: unknown;
}

function framed(answers: Answers, hostOrigin: string | null = null) {
  const host = { postMessage: vi.fn<(message: unknown, origin: string) => void>() };
  const listeners = new Set<(event: unknown) => void>();
  const own = {
    parent: host,
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: unknown) => void) => listeners.delete(listener),
  } as unknown as Window;
  const frame = startFrame(own, { hostOrigin, about: () => ({ shows: "jobs" }), answers });
  const said: Said[] = [];
  const connect = (source: unknown, origin: string) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", ({ data }: MessageEvent<Said>) => said.push(data));
    port1.start();
    for (const listener of listeners)
      listener({ source, origin, data: { serverlessLab: 1, type: "connect" }, ports: [port2] });
    return port1;
  };
  return { host, frame, said, connect };
}

describe("a frame", () => {
  it("says ready until it is answered, to the origin asked for alone", () => {
    vi.useFakeTimers();
    const { host, frame } = framed({}, "https://school.example");
    vi.advanceTimersByTime(20_000);
    expect(host.postMessage.mock.calls.length).toBeGreaterThan(3);
    for (const call of host.postMessage.mock.calls)
      expect(call).toEqual([{ serverlessLab: 1, type: "ready" }, "https://school.example"]);
    frame.stop();
    vi.useRealTimers();
  });

  it("answers its host by the call's id, and refuses with words", async () => {
    const { host, frame, said, connect } = framed({
      seek: (value) => value,
      play: () => {
        throw new RangeError("nothing to play");
      },
    });
    const port = connect(host, "https://school.example");
    port.postMessage({ id: 7, call: "seek", with: 61.5 });
    port.postMessage({ id: 8, call: "play" });
    port.postMessage({ id: 9, call: "reset" });
    await vi.waitFor(() => expect(said.filter(({ event }) => event === undefined)).toHaveLength(3));
    expect(said[0]).toMatchObject({ event: "ready", data: { protocol: 1, shows: "jobs", methods: ["play", "seek"] } });
    expect(said.find(({ id, ok }) => id === 7 && ok)?.result).toBe(61.5);
    expect(said.find(({ id, ok }) => id === 8 && ok === false)?.error).toBe("play: nothing to play");
    expect(said.find(({ id, ok }) => id === 9 && ok === false)?.error).toMatch(/nothing of the kind/);
    expect(said.filter(({ event }) => event === "error")).toHaveLength(2);
    frame.stop();
    port.close();
  });

  it("does not hear another window, nor another origin than the one asked for", async () => {
    const { host, frame, said, connect } = framed({ play: () => {} }, "https://school.example");
    const strangers = [connect({}, "https://school.example"), connect(host, "https://elsewhere.example")];
    for (const port of strangers) port.postMessage({ id: 1, call: "play" });
    const port = connect(host, "https://school.example");
    port.postMessage({ id: 2, call: "play" });
    await vi.waitFor(() => expect(said.some(({ id, ok }) => id === 2 && ok)).toBe(true));
    expect(said.some(({ id, ok }) => id === 1 && ok !== undefined)).toBe(false);
    frame.stop();
    for (const each of [...strangers, port]) each.close();
  });
});
