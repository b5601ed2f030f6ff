// The line above the lesson: what went wrong, or where the learner stands, and what can be done.

export interface Way {
  readonly name: string;
  /** What happens when it is pressed, or the address that takes the place of the platform's page. */
  readonly to: (() => void) | string;
}

/** Shows a line in place of the one before; none where it has neither words nor ways. */
export function showNotice(kind: "fault" | "standing", text: string, ways: readonly Way[] = []): void {
  const notice = document.getElementById("notice");
  if (!notice) return;
  const shown = JSON.stringify([kind, text, ways.map(({ name }) => name)]);
  // What is read out once is not read out again, and the focus stays on a button.
  if (notice.dataset.shown === shown) return;
  notice.dataset.shown = shown;
  notice.dataset.kind = kind;
  notice.hidden = text === "" && ways.length === 0;
  notice.replaceChildren(text, ...ways.map(elementOf));
}

function elementOf({ name, to }: Way): HTMLElement {
  if (typeof to === "string") {
    const link = document.createElement("a");
    link.href = to;
    link.target = "_top";
    link.textContent = name;
    return link;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", to);
  return button;
}
