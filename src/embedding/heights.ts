// The height an embed would like, told in the ways that hosts already understand, beside our own event: Embedly's, Canvas's (LTI) and
// H5P's. Each is a message to the parent that any other host ignores.
//   Embedly: https://docs.embed.ly/reference/provider-height-resizing      Canvas: its doc/api, "LTI Window Post Messages", lti.frameResize
//   H5P: the messages of its h5p-resizer.js

/** Tells the parent, in each dialect, that the embed would like this height. */
export function announceHeight(host: Window, address: string, heightPx: number): void {
  const say = (message: unknown) => host.postMessage(message, "*");
  say(JSON.stringify({ src: address, context: "iframe.resize", height: heightPx }));
  say(JSON.stringify({ subject: "lti.frameResize", height: heightPx }));
  say({ context: "h5p", action: "resize", scrollHeight: heightPx });
}

/** H5P's resizer waits to be greeted, and then asks. Returns how to stop listening. */
export function greetH5p(own: Window, heightPx: () => number): () => void {
  const host = own.parent;
  const onMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== host || typeof data !== "object" || data === null) return;
    const { context, action } = data as { context?: unknown; action?: unknown };
    if (context !== "h5p") return;
    if (action === "hello" || action === "resizePrepared")
      host.postMessage({ context: "h5p", action: "resize", scrollHeight: heightPx() }, "*");
  };
  own.addEventListener("message", onMessage);
  host.postMessage({ context: "h5p", action: "hello" }, "*");
  return () => own.removeEventListener("message", onMessage);
}
