// Up to n attempts, each failing with probability f: 1 − fⁿ succeed in the end, after (1 − fⁿ)/(1 − f) attempts on average.
import { describe, it } from "vitest";
import { MS_US, SECOND_US, steady, type ModelOverrides } from "../testing/model.ts";
import { expectTruth, share } from "./runs.ts";

const cases = [
  [0.1, 2],
  [0.5, 3],
  [0.8, 4],
  [0.3, 1],
] as const;
const load: ModelOverrides = { arrivals: steady("poisson", 20), durationS: 150 };

function expectRetries(overrides: ModelOverrides, f: number, n: number): void {
  expectTruth(
    { ...load, ...overrides },
    (run) => ({ ok: share(run, "ok"), attempts: run.summary.requests.attempts / run.summary.requests.total }),
    { ok: 1 - f ** n, attempts: (1 - f ** n) / (1 - f) },
  );
}

describe("with failures of share f and n attempts", () => {
  it.each(cases)("the client: f = %f, n = %i", (f, n) => {
    expectRetries(
      { client: { retries: n - 1, retryBaseUs: 10 * MS_US, retryCapUs: SECOND_US }, function: { errorShare: f } },
      f,
      n,
    );
  });

  it.each(cases)("the database: f = %f, n = %i", (f, n) => {
    expectTruth(
      {
        ...load,
        recordLimit: 1_000_000,
        database: { enabled: true, errorShare: f, maxAttempts: n, retryBaseUs: MS_US, callsPerRequest: 1 },
      },
      (run) => ({
        ok: share(run, "ok"),
        attempts: run.requests.databaseAttempts.reduce((sum, attempts) => sum + attempts, 0) / run.requests.rows,
      }),
      { ok: 1 - f ** n, attempts: (1 - f ** n) / (1 - f) },
    );
  });

  it("the database, several calls in sequence: each must succeed", () => {
    const [f, n, calls] = [0.4, 2, 3];
    const database = { enabled: true, errorShare: f, maxAttempts: n, retryBaseUs: MS_US, callsPerRequest: calls };
    const ok = (1 - f ** n) ** calls;
    expectTruth({ ...load, database }, (run) => ({ ok: share(run, "ok"), failed: share(run, "databaseError") }), {
      ok,
      failed: 1 - ok,
    });
  });

  it("client and database one inside the other", () => {
    const [f, n] = [0.5, 2];
    const database = { enabled: true, errorShare: f, maxAttempts: n, retryBaseUs: MS_US };
    expectRetries({ database, client: { retries: 2, retryBaseUs: 10 * MS_US, retryCapUs: SECOND_US } }, f ** n, 3);
  });

  for (const trigger of ["upload", "schedule"] as const) {
    it.each(cases)(`asynchronous (${trigger}): f = %f, n = %i`, (f, n) => {
      const retryWaitUs = [SECOND_US, 2 * SECOND_US, 2 * SECOND_US];
      expectRetries({ trigger, async: { maxRetries: n - 1, retryWaitUs }, function: { errorShare: f } }, f, n);
    });
  }

  it.each(cases)("the queue, one message a batch: f = %f, n = %i", (f, n) => {
    expectRetries(
      { trigger: "queue", queue: { maxReceiveCount: n, visibilityTimeoutUs: SECOND_US }, function: { errorShare: f } },
      f,
      n,
    );
  });
});
