// @vitest-environment happy-dom
// Controls as a reader without sight or mouse meets them: by role, name, value and key.

import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  Button,
  Figure,
  IconButton,
  Message,
  Panel,
  Segmented,
  Select,
  Slider,
  Tabs,
  VisuallyHidden,
} from "./index.ts";

afterEach(cleanup);

describe("Slider", () => {
  it("says its value in words and reports stops", () => {
    const onChange = vi.fn<(value: number) => void>();
    render(
      <Slider
        label="Memory"
        min={128}
        max={512}
        stops={[128, 256, 512]}
        value={256}
        onChange={onChange}
        format={(mb) => `${mb} MB`}
        hint="a hint"
        mark={300}
      />,
    );
    const slider = screen.getByRole("slider", { name: "Memory" });
    expect(slider.getAttribute("aria-valuetext")).toBe("256 MB");
    expect(document.getElementById(slider.getAttribute("aria-describedby") ?? "")?.textContent).toBe("a hint");
    fireEvent.change(slider, { target: { value: "2" } });
    expect(onChange).toHaveBeenCalledWith(512);
  });

  it("shows a value outside its stops as it is", () => {
    render(<Slider label="Rate" min={1} max={100} scale="log" value={7.77} onChange={() => undefined} />);
    expect(screen.getByText("7.77")).toBeTruthy();
  });
});

describe("Segmented", () => {
  it("is a group of radio buttons", () => {
    const onChange = vi.fn<(value: string) => void>();
    render(
      <Segmented
        label="Speed"
        options={[
          { value: "auto", label: "Auto" },
          { value: "one", label: "1:1" },
        ]}
        value="auto"
        onChange={onChange}
      />,
    );
    expect(screen.getByRole("group", { name: "Speed" })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Auto" }).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "1:1" }));
    expect(onChange).toHaveBeenCalledWith("one");
  });
});

describe("Select", () => {
  it("reports only its own options", () => {
    const onChange = vi.fn<(value: string) => void>();
    render(
      <Select
        label="Runtime"
        options={[
          { value: "a", label: "A" },
          { value: "b", label: "B" },
        ]}
        value="a"
        onChange={onChange}
      />,
    );
    fireEvent.change(screen.getByRole("combobox", { name: "Runtime" }), { target: { value: "b" } });
    expect(onChange).toHaveBeenCalledExactlyOnceWith("b");
  });
});

describe("Tabs", () => {
  const tabs = [
    { id: "one", label: "One", panel: "first" },
    { id: "two", label: "Two", panel: "second" },
    { id: "three", label: "Three", panel: "third" },
  ];

  it("moves with the arrow keys, round the ends, and shows one panel", () => {
    render(<Tabs label="Views" tabs={tabs} />);
    expect(screen.getByRole("tabpanel", { name: "One" }).textContent).toBe("first");
    fireEvent.keyDown(screen.getByRole("tab", { name: "One" }), { key: "ArrowLeft" });
    expect(screen.getByRole("tabpanel").textContent).toBe("third");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Three" }));
    fireEvent.keyDown(screen.getByRole("tab", { name: "Three" }), { key: "Home" });
    expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  });

  it("obeys the value it is given", () => {
    const onChange = vi.fn<(id: string) => void>();
    render(<Tabs label="Views" tabs={tabs} value="two" onChange={onChange} />);
    fireEvent.click(screen.getByRole("tab", { name: "One" }));
    expect(onChange).toHaveBeenCalledWith("one");
    expect(screen.getByRole("tabpanel").textContent).toBe("second");
  });
});

describe("the plain ones", () => {
  it("name what they are", () => {
    const onClick = vi.fn<() => void>();
    render(
      <Panel title="Function" actions={<Button onClick={onClick}>Reset</Button>}>
        <IconButton label="Play" pressed={false}>
          <svg />
        </IconButton>
        <Figure label="Requests" value="8.7" unit="/s" note="now" />
        <Message kind="error" title="It failed">
          Try again
        </Message>
        <VisuallyHidden>listen</VisuallyHidden>
      </Panel>,
    );
    fireEvent.click(screen.getByRole("button", { name: "Reset" }));
    expect(onClick).toHaveBeenCalledOnce();
    expect(screen.getByRole("region", { name: "Function" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Play", pressed: false })).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toBe("It failedTry again");
    expect(screen.getByText("listen")).toBeTruthy();
  });
});
