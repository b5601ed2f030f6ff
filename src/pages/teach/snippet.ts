// The snippet that a course page takes: a frame, an element with its script, the same as editors leave it alone, or a link. Text in, text out.
import { WIDTH_PX, type Piece } from "./pieces.ts";

export const KINDS = ["frame", "element", "editor", "link"] as const;
export type Kind = (typeof KINDS)[number];

export interface Settings {
  /** A name in content/scenarios, or a whole one as the text of a link; empty for the piece's own. */
  readonly scenario: string;
  /** The id of a deck's slide; empty for the first. */
  readonly slide: string;
  /** Seconds as typed; empty for a moment where something is seen. */
  readonly time: string;
  readonly controls: "shown" | "locked" | "hidden";
  readonly theme: "auto" | "light" | "dark";
}

export const DEFAULTS: Settings = { scenario: "", slide: "", time: "", controls: "shown", theme: "auto" };

/** Whether a text is a whole scenario's link, by its beginning. */
export function isLink(text: string): boolean {
  return /^v\d+\./.test(text);
}

/** Whether a text is a time in seconds as addresses have it. */
export function isTime(text: string): boolean {
  return /^\d{1,9}(\.\d{1,6})?$/.test(text);
}

/** Only what differs from what an embed does by itself. */
function parametersOf(piece: Piece, { scenario, slide, time, controls, theme }: Settings): readonly [string, string][] {
  const all: [string, string][] = [
    ["scenario", piece.runs && !isLink(scenario) ? scenario : ""],
    ["s", piece.runs && isLink(scenario) ? scenario : ""],
    ["slide", piece.kind === "slides" ? slide : ""],
    ["t", piece.runs && isTime(time) ? time : ""],
    ["controls", controls === "shown" ? "" : controls],
    ["theme", theme === "auto" ? "" : theme],
  ];
  return all.filter(([, value]) => value !== "");
}

/** @param site whole address of the site, with a slash at its end */
export function addressOf(site: string, piece: Piece, settings: Settings): string {
  const address = new URL(`embed/${piece.show}`, site);
  for (const [name, value] of parametersOf(piece, settings)) address.searchParams.set(name, value);
  return address.href;
}

/** What a frame of ours may do: run, and open tabs that are as any others. */
export const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** A deck may fill the screen: without this its frame has no button for it. */
const allowOf = ({ kind }: Piece) => (kind === "slides" ? ' allow="fullscreen"' : "");

export function snippetOf(kind: Kind, site: string, piece: Piece, settings: Settings): string {
  const address = addressOf(site, piece, settings);
  const title = escaped(piece.title);
  switch (kind) {
    case "frame":
      return `<iframe src="${escaped(address)}" sandbox="${SANDBOX}"${allowOf(piece)} title="${title}" width="${WIDTH_PX}" height="${piece.heightPx}" style="border: 0; width: ${WIDTH_PX}px; max-width: 100%; height: ${piece.heightPx}px" loading="lazy"></iframe>`;
    case "element":
      return `${scriptOf(site)}\n<serverless-lab show="${piece.show}"${attributesOf("", piece, settings)}></serverless-lab>`;
    case "editor":
      // An empty one would be filled with a space, or left out; without its script it is still a way there.
      return `${scriptOf(site)}\n<div data-serverless-lab="${piece.show}"${attributesOf("data-", piece, settings)}><a href="${escaped(address)}">${title}</a></div>`;
    case "link":
      return address;
  }
}

function scriptOf(site: string): string {
  return `<script type="module" src="${escaped(`${site}embed.js`)}"></script>`;
}

function attributesOf(prefix: "" | "data-", piece: Piece, settings: Settings): string {
  const all = [...parametersOf(piece, settings), ["height", "auto"], ["title", piece.title]];
  return all.map(([name, value]) => ` ${prefix}${name}="${escaped(value)}"`).join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
