// @vitest-environment happy-dom
// The host around a widget: what fails stays inside, chrome follows the surface, and reset draws afresh.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PlayerProvider } from "#player";
import { playerDouble } from "./playerDouble.ts";
import { SURFACES, type Surface } from "./surface.ts";
import { WidgetHost, type WidgetHostProps } from "./WidgetHost.tsx";

afterEach(cleanup);

const player = playerDouble();

function show(props: Partial<WidgetHostProps> & Pick<WidgetHostProps, "children">) {
  const host = { title: "The timeline", surface: "embed" as Surface, ...props };
  return render(
    <PlayerProvider player={player}>
      <WidgetHost {...host} />
    </PlayerProvider>,
  );
}

describe("a widget that fails", () => {
  it("is told in its place, and drawn again when asked", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    let broken = true;
    const Fragile = () => {
      if (broken) throw new Error("no canvas");
      return <p>drawn</p>;
    };
    show({ children: <Fragile /> });
    expect(screen.getByRole("alert").textContent).toContain("no canvas");
    broken = false;
    fireEvent.click(screen.getByRole("button", { name: "Draw it again" }));
    expect(screen.getByText("drawn")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("the chrome", () => {
  it.each(SURFACES)("of the surface %s leaves the widget as it is", (surface) => {
    show({ surface, labHref: "/lab?scenario=flash-sale", onReset: () => {}, children: <p>the widget</p> });
    expect(screen.getByText("the widget")).toBeTruthy();
    const hasChrome = surface !== "page" && surface !== "print";
    expect(screen.queryByRole("link", { name: "Open in the Lab" }) !== null).toBe(hasChrome);
    expect(screen.queryByRole("button", { name: "Reset" }) !== null).toBe(hasChrome);
  });

  it("opens the Lab in a new tab that cannot reach back", () => {
    show({ labHref: "/lab?scenario=flash-sale", children: <p>the widget</p> });
    const link = screen.getByRole("link", { name: "Open in the Lab" });
    expect(link.getAttribute("target")).toBe("_blank");
    expect(link.getAttribute("rel")).toBe("noopener");
  });
});

describe("reset", () => {
  it("tells the page, and draws the widget afresh", () => {
    const onReset = vi.fn<() => void>();
    show({ onReset, children: <input aria-label="held by the widget" /> });
    const before = screen.getByLabelText("held by the widget");
    fireEvent.click(screen.getByRole("button", { name: "Reset" }));
    expect(onReset).toHaveBeenCalledOnce();
    expect(screen.getByLabelText("held by the widget")).not.toBe(before);
  });
});
