// The line above the lesson: what went wrong, or the way back.

interface Way {
  readonly name: string;
  readonly press: () => void;
}

/** Shows a notice in place of the one before; "none" shows none. */
export function showNotice(kind: "fault" | "way" | "none", text = "", way?: Way): void {
  const notice = document.getElementById("notice");
  if (!notice) return;
  const button = way && document.createElement("button");
  if (button) {
    button.type = "button";
    button.textContent = way.name;
    button.addEventListener("click", way.press);
  }
  const isShown = !notice.hidden && notice.dataset.kind === kind && notice.dataset.text === text;
  if (isShown) return;
  notice.hidden = kind === "none";
  notice.dataset.kind = kind;
  notice.dataset.text = text;
  notice.replaceChildren(text, ...(button ? [button] : []));
}
