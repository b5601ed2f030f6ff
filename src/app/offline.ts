// Asks the browser to keep the app for times without a network. Where it refuses, as in a frame or a private window, all is as before.

/** Does so once the page is at rest; while developing, never. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD) return;
  const register = async () => {
    // An opaque origin may not even ask.
    await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
  };
  setTimeout(() => void register().catch(() => {}), REST_MS);
}

/** Long enough for what the page itself needs to come first. */
const REST_MS = 3000;
