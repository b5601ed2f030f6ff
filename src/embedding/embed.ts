// The host's side of an embed, as a host page loads it: <script type="module" src="https://your.host/embed.js"></script>. It defines the
// element <serverless-lab> and exports `connect`. It depends on nothing. What both sides say to each other is told in docs/embedding.md.
import { connect, type Connection, type LabState, type Method, type Snapshot } from "./connect.ts";

export * from "./connect.ts";

// Apart from the URL below, which a bundler would take for a file to be bundled.
const own = import.meta.url;
const home = new URL(".", own).href;
const PARAMETERS = ["scenario", "s", "t", "theme", "lang", "controls", "slide"];
const FRAME = "display:block;width:100%;height:100%;border:0";

/**
 * <serverless-lab show="diagram" scenario="flash-sale" t="1562">: an embed in a frame that may run scripts, open a new tab, and nothing
 * more. Attributes are the parameters of the frame's address; `height="auto"` follows what the frame asks for. It sends its frame's
 * events, and has its methods.
 */
export class ServerlessLab extends HTMLElement {
  static observedAttributes = ["show", ...PARAMETERS];
  #connection: Connection | null = null;
  #asked = false;

  connectedCallback(): void {
    this.#build();
  }

  disconnectedCallback(): void {
    this.#connection?.close();
    this.#connection = null;
  }

  attributeChangedCallback(): void {
    if (!this.isConnected || this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      if (this.isConnected) this.#build();
    });
  }

  /** Asks the frame. Rejects with its reason. */
  call(method: Method, value?: unknown): Promise<unknown> {
    return this.#connection?.call(method, value) ?? Promise.reject(new Error("the element is not in a document"));
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
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    frame.title = this.getAttribute("title") ?? "Serverless Lab";
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
}

if (!customElements.get("serverless-lab")) customElements.define("serverless-lab", ServerlessLab);
