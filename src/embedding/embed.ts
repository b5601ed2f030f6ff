// The host's side of an embed, as a host page loads it: <script type="module" src="https://your.host/embed.js"></script>. It defines the
// element <serverless-lab>, makes one of whatever carries data-serverless-lab, and exports `connect`. It depends on nothing. What both sides
// say to each other is told in docs/embedding.md.
import { connect, type Connection, type LabState, type Method, type Snapshot } from "./connect.ts";

export * from "./connect.ts";

// Apart from the URL below, which a bundler would take for a file to be bundled.
const own = import.meta.url;
const home = new URL(".", own).href;
const PARAMETERS = ["scenario", "s", "t", "theme", "lang", "controls", "slide", "route", "own"];
const TAG = "serverless-lab";
const FRAME = "display:block;width:100%;height:100%;border:0";

/**
 * <serverless-lab show="diagram" scenario="flash-sale" t="1562">: an embed in a frame that may run scripts, open a new tab, and nothing
 * more. Attributes are the parameters of the frame's address; `height="auto"` follows what the frame asks for. It sends its frame's
 * events, and has its methods.
 */
export class ServerlessLab extends HTMLElement {
  static observedAttributes = ["show", "title", ...PARAMETERS];
  #connection: Connection | null = null;
  #frame: HTMLIFrameElement | null = null;
  #asked = false;

  connectedCallback(): void {
    this.#build();
  }

  disconnectedCallback(): void {
    this.#connection?.close();
    this.#connection = null;
  }

  attributeChangedCallback(name: string): void {
    if (name === "title") return this.#setTitle();
    if (!this.isConnected || this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      if (this.isConnected) this.#build();
    });
  }

  /** Asks the frame, once it is there. Rejects with its reason. */
  async call(method: Method, value?: unknown): Promise<unknown> {
    const connection = this.#connection;
    if (!connection) throw new Error("the element is not in a document");
    try {
      return await connection.call(method, value);
    } catch (error) {
      // Another frame has taken the place of the one that was asked.
      if (this.#connection && this.#connection !== connection) return this.call(method, value);
      throw error;
    }
  }

  play = () => this.call("play");
  pause = () => this.call("pause");
  reset = () => this.call("reset");
  /** @param direction 1 on, -1 back */
  step = (direction: 1 | -1 = 1) => this.call("step", direction);
  /** @param timeS simulated seconds from the start of the run */
  seek = (timeS: number) => this.call("seek", timeS);
  /** @param scenario a name, a link's text, or the scenario itself */
  setScenario = (scenario: string | object) => this.call("setScenario", scenario);
  setTheme = (theme: "light" | "dark" | "auto") => this.call("setTheme", theme);
  setLanguage = (language: string) => this.call("setLanguage", language);
  getState = () => this.call("getState") as Promise<LabState>;
  setState = (state: Partial<LabState>) => this.call("setState", state);
  /** @param options `scale`: pixels of a PNG for each CSS pixel, 1 to 4 */
  snapshot = (options?: { format?: "svg" | "png"; scale?: number }) =>
    this.call("snapshot", options) as Promise<Snapshot>;

  #build(): void {
    this.#connection?.close();
    const address = new URL(`embed/${this.getAttribute("show") ?? "diagram"}`, this.getAttribute("base") ?? home);
    for (const name of PARAMETERS) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    if (location.origin !== "null") address.searchParams.set("origin", location.origin);
    const frame = (this.#frame = document.createElement("iframe"));
    frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    frame.allow = "fullscreen";
    this.#setTitle();
    frame.loading = "lazy";
    frame.style.cssText = FRAME;
    frame.src = address.href;
    if (getComputedStyle(this).display === "inline") this.style.display = "block";
    if (this.style.height === "") this.style.height = "620px";
    this.replaceChildren(frame);
    this.#connection = connect(frame, (event, data) => {
      if (event === "resize" && this.getAttribute("height") === "auto")
        this.style.height = `${(data as { heightPx: number }).heightPx}px`;
      this.dispatchEvent(new CustomEvent(event, { detail: data }));
    });
  }

  #setTitle(): void {
    if (this.#frame) this.#frame.title = this.getAttribute("title") ?? "Serverless Lab";
  }
}

/**
 * Editors drop elements that they do not know, and keep data-: <div data-serverless-lab="diagram" data-scenario="flash-sale">, and
 * <a data-serverless-lab href="…/embed/diagram?scenario=flash-sale">, become what they stand for. Where somebody edits them, they stay.
 */
function replacePlaces(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-serverless-lab]")) {
    if (place.isContentEditable) continue;
    const lab = document.createElement(TAG);
    const address = place instanceof HTMLAnchorElement ? new URL(place.href, home) : null;
    const show = place.dataset.serverlessLab || address?.pathname.split("/embed/")[1];
    if (show) lab.setAttribute("show", show);
    for (const name of [...PARAMETERS, "height", "title"]) {
      const value = place.dataset[name] ?? address?.searchParams.get(name) ?? null;
      if (value !== null) lab.setAttribute(name, value);
    }
    const words = place.textContent?.trim();
    if (!lab.title && words) lab.title = words;
    place.replaceWith(lab);
  }
}

if (!customElements.get(TAG)) {
  customElements.define(TAG, ServerlessLab);
  new MutationObserver(replacePlaces).observe(document, { childList: true, subtree: true });
  replacePlaces();
}
