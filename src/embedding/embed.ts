// The host's side of an embed, as a host page loads it: <script type="module" src="https://your.host/embed.js"></script>. It defines the
// element <serverless-lab> and exports `connect`. It depends on nothing. What both sides say to each other is told in docs/embedding.md.

/** The version of what host and frame say to each other. */
export const PROTOCOL = 1;

/** What a host may ask of a frame. */
export type Method =
  "play" | "pause" | "reset" | "step" | "seek" | "setScenario" | "setTheme" | "setLanguage" | "getState" | "setState";

/** What a frame tells of itself. */
export type EventName = "ready" | "resize" | "state" | "step" | "complete" | "interaction" | "error";

/** Where an embed stands. `setState` takes any part of it back. */
export interface LabState {
  /** A widget's id, or `lesson/<name>`, or `slides/<deck>`. */
  readonly shows: string;
  /** The name of a scenario, or a whole one as the text of a link (`v1.…`); null where nothing runs. */
  readonly scenario: string | null;
  readonly timeS: number | null;
  readonly endS: number | null;
  readonly playing: boolean;
  readonly theme: string;
  readonly language: string;
  /** What is set within the widget: a step, a provider, a route; in a lesson the reader's record; in a deck slide and step. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** An embed that has answered. */
export interface Connection {
  /** Rejects with the frame's reason, or after ten seconds without an answer. */
  readonly call: (method: Method, value?: unknown) => Promise<unknown>;
  readonly close: () => void;
}

/** A frame that has not answered within this time will not. */
const PATIENCE_MS = 10_000;

interface FromFrame {
  readonly id: number;
  readonly ok?: boolean;
  readonly result?: unknown;
  readonly error?: string;
  readonly event?: EventName;
  readonly data?: unknown;
}

/**
 * Answers an embed's frame as often as it says ready, also when it was loaded anew.
 * @param onEvent called with each event and what it tells
 */
export function connect(frame: HTMLIFrameElement, onEvent: (event: EventName, data: unknown) => void): Connection {
  const open = new Map<number, (answer: FromFrame) => void>();
  let port: MessagePort | null = null;
  let last = 0;
  let meet = () => {};
  let met = new Promise<void>((resolve) => (meet = resolve));
  // A sandboxed frame without an origin of its own says "null", and can be addressed only as anybody.
  const isOpaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  const origin = isOpaque ? "null" : new URL(frame.src, document.baseURI).origin;

  const hear = ({ data }: MessageEvent<FromFrame>) => {
    if (data.event) return onEvent(data.event, data.data);
    open.get(data.id)?.(data);
    open.delete(data.id);
  };
  const onReady = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    const { serverlessLab, type } = Object(data) as { serverlessLab?: unknown; type?: unknown };
    if (typeof serverlessLab !== "number" || serverlessLab < PROTOCOL || type !== "ready") return;
    const channel = new MessageChannel();
    port?.close();
    port = channel.port1;
    port.addEventListener("message", hear);
    port.start();
    frame.contentWindow?.postMessage({ serverlessLab: PROTOCOL, type: "connect" }, isOpaque ? "*" : origin, [
      channel.port2,
    ]);
    meet();
  };
  addEventListener("message", onReady);

  const call = async (method: Method, value?: unknown): Promise<unknown> => {
    const id = ++last;
    let timer = 0;
    const answer = await Promise.race([
      met.then(
        () =>
          new Promise<FromFrame>((resolve) => {
            open.set(id, resolve);
            port?.postMessage({ id, call: method, with: value });
          }),
      ),
      new Promise<FromFrame>((resolve) => {
        timer = window.setTimeout(() => resolve({ id, error: `${method}: the frame did not answer` }), PATIENCE_MS);
      }),
    ]);
    clearTimeout(timer);
    open.delete(id);
    if (!answer.ok) throw new Error(answer.error);
    return answer.result;
  };
  return {
    call,
    close() {
      removeEventListener("message", onReady);
      port?.close();
      port = null;
      met = new Promise(() => {});
    },
  };
}

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
