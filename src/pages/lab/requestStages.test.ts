// A request's stages: contiguous from action to answer, and true to where the request was turned back.
import { describe, expect, it } from "vitest";
import type { RequestColumns } from "#engine";
import { requestStages } from "./requestStages.ts";

type Times = Partial<
  Record<
    | "arrivalUs"
    | "pageEndUs"
    | "sentUs"
    | "gatewayUs"
    | "securityUs"
    | "invokedUs"
    | "initUs"
    | "handlerUs"
    | "databaseUs"
    | "handlerEndUs"
    | "answeredUs"
    | "endUs",
    number
  >
>;

function oneRow(times: Times, cold: 0 | 1): RequestColumns {
  const column = (name: keyof Times) => Float64Array.of(times[name] ?? -1);
  return {
    rows: 1,
    arrivalUs: column("arrivalUs"),
    pageEndUs: column("pageEndUs"),
    sentUs: column("sentUs"),
    gatewayUs: column("gatewayUs"),
    securityUs: column("securityUs"),
    invokedUs: column("invokedUs"),
    initUs: column("initUs"),
    handlerUs: column("handlerUs"),
    databaseUs: column("databaseUs"),
    handlerEndUs: column("handlerEndUs"),
    answeredUs: column("answeredUs"),
    endUs: column("endUs"),
    functionIndex: Int32Array.of(0),
    instance: Int32Array.of(0),
    user: Int32Array.of(0),
    outcome: Uint8Array.of(0),
    endedAt: Uint8Array.of(0),
    cold: Uint8Array.of(cold),
    page: Uint8Array.of(0),
    token: Uint8Array.of(0),
    version: Uint8Array.of(0),
    attempts: Uint16Array.of(1),
    databaseAttempts: Uint16Array.of(1),
    billedUs: Float64Array.of(0),
    costUsd: Float64Array.of(0),
  };
}
const brief = (times: Times, cold: 0 | 1 = 0) =>
  requestStages(oneRow(times, cold), 0).map((stage) => [stage.name, stage.startUs, stage.durationUs]);

describe("the stages of a request", () => {
  it("follow each other without gaps when it is cold", () => {
    const times = {
      arrivalUs: 0,
      pageEndUs: 100,
      sentUs: 100,
      gatewayUs: 140,
      securityUs: 148,
      invokedUs: 168,
      initUs: 200,
      handlerUs: 400,
      databaseUs: 420,
      handlerEndUs: 425,
      answeredUs: 430,
      endUs: 470,
    };
    expect(brief(times, 1)).toEqual([
      ["pageLoad", 0, 100],
      ["toGateway", 100, 40],
      ["gateway", 140, 8],
      ["security", 148, 20],
      ["start", 168, 32],
      ["initialisation", 200, 200],
      ["handler", 400, 20],
      ["database", 420, 5],
      ["gateway", 425, 5],
      ["back", 430, 40],
    ]);
  });

  it("end in security for a bad token", () => {
    const times = { arrivalUs: 0, sentUs: 0, gatewayUs: 40, securityUs: 48, answeredUs: 68, endUs: 108 };
    expect(brief(times)).toEqual([
      ["toGateway", 0, 40],
      ["gateway", 40, 8],
      ["security", 48, 20],
      ["back", 68, 40],
    ]);
  });

  it("let the handler run on after a gateway timeout", () => {
    const times = {
      arrivalUs: 0,
      sentUs: 0,
      gatewayUs: 10,
      invokedUs: 20,
      handlerUs: 20,
      handlerEndUs: 900,
      answeredUs: 520,
      endUs: 530,
    };
    expect(brief(times)).toEqual([
      ["toGateway", 0, 10],
      ["gateway", 10, 10],
      ["handler", 20, 880],
      ["back", 520, 10],
    ]);
  });
});
