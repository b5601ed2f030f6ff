import { describe, expect, test } from "vitest";
import { tracesByScenario } from "./testing/traces.ts";
import { treeOf } from "./tree.ts";

describe.each(tracesByScenario)("the tree of each trace: %s", (_, traces) => {
  const trees = traces.map((trace) => ({ trace, nodes: treeOf(trace) }));

  test("has every span as a leaf, in its order", () => {
    for (const { trace, nodes } of trees)
      expect(nodes.filter(({ what }) => what === "span").map(({ span }) => span)).toEqual(trace.spans);
  });

  test("has one root, the request, and parents before children", () => {
    for (const { trace, nodes } of trees) {
      expect(nodes[0]).toMatchObject({ parent: -1, what: "request", startUs: trace.arrivalUs, endUs: trace.endUs });
      nodes.slice(1).forEach(({ parent }, place) => expect(parent >= 0 && parent <= place).toBe(true));
    }
  });

  test("has no child that begins before its parent, and none that outlasts it but in the background", () => {
    for (const { nodes } of trees) {
      for (const { parent, startUs, endUs, what, span } of nodes.slice(1)) {
        expect(startUs).toBeGreaterThanOrEqual(nodes[parent].startUs);
        const beside = parent === 0 || what === "invocation";
        if (!beside) expect([span.kind, endUs <= nodes[parent].endUs]).toEqual([span.kind, true]);
        else if (endUs > nodes[parent].endUs) expect(span.critical && what === "span").toBe(false);
      }
    }
  });

  test("ends each attempt as the trace says", () => {
    for (const { trace, nodes } of trees) {
      const ended = nodes.flatMap(({ what, outcome }) => (what === "attempt" && outcome !== null ? [outcome] : []));
      const decided = trace.spans.flatMap(({ critical, outcome, kind }) =>
        critical && outcome !== null && kind !== "page" ? [outcome] : [],
      );
      expect(ended).toEqual(trace.trigger === "http" ? decided : []);
    }
  });
});
