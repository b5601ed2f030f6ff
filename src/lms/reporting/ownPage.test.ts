// Where Moodle opens a lesson on a page of its own: found from the frame that it put the lesson into, and nowhere else.
import { expect, it } from "vitest";
import { ownPageOf } from "./ownPage.ts";

const page = "https://school.example/mod/scorm/player.php?a=7&currentorg=course&scoid=11";

function windowIn(attributes: Record<string, string> | null): Window {
  const around = { frameElement: null } as unknown as { parent: unknown };
  around.parent = around;
  const frame = attributes && { baseURI: page, getAttribute: (name: string) => attributes[name] ?? null };
  return { parent: around, frameElement: frame } as unknown as Window;
}

it.each([
  [{ src: "https://school.example/mod/scorm/loadSCO.php?a=7&scoid=12&currentorg=course" }],
  [{ src: "/mod/scorm/loadSCO.php?a=7&scoid=12&currentorg=course" }],
  [{ data: "loadSCO.php?a=7&scoid=12&currentorg=course" }],
])("%j has one", (attributes) => {
  expect(ownPageOf(windowIn(attributes))).toBe(
    "https://school.example/mod/scorm/player.php?a=7&scoid=12&currentorg=course",
  );
});

it.each([[null], [{}], [{ src: "/package/lesson.html" }], [{ src: "https://other.example/loadSCO.php" }]])(
  "%j has none",
  (attributes) => {
    expect(ownPageOf(windowIn(attributes))).toBeNull();
  },
);

it("windows of other origins tell nothing", () => {
  const foreign = {
    get frameElement(): never {
      throw new DOMException("denied", "SecurityError");
    },
  } as unknown as { parent: unknown };
  foreign.parent = foreign;
  expect(ownPageOf(foreign as unknown as Window)).toBeNull();
});
