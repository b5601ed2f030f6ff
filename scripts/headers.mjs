// The security headers of the app, in one place: sent by `npm start` and the preview, written into _headers, quoted by the hosting notes.
// Access-Control-Allow-Origin lets module scripts load in a frame with sandbox="allow-scripts", whose origin is opaque. There, WebKit
// takes 'self' for nothing at all, so the policy has to name the app's own origin, too. A host page that isolates itself (with its own
// Cross-Origin-Embedder-Policy) takes only frames that do the same and let themselves be embedded: hence the two that begin with Cross-Origin.

/** @param {string} own what stands for the app's own origin */
const strictPolicy = (own) => ({
  "default-src": own,
  "script-src": own,
  "worker-src": `${own} blob:`,
  "style-src": own,
  "img-src": `${own} data: blob:`,
  "font-src": own,
  "connect-src": own,
  "frame-ancestors": "*",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
});

/** @param {string | null} origin */
const ownOf = (origin) => (origin === null ? "'self'" : `'self' ${origin}`);

/** @param {Record<string, string>} policy directive → sources */
const policyText = (policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");

const shared = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Headers for the built app. @param {string | null} origin where it is served, such as https://school.example; null if nobody said */
export const productionHeaders = (origin) => ({
  "Content-Security-Policy": policyText(strictPolicy(ownOf(origin))),
  ...shared,
});

/** Headers for the development server: hot replacement injects inline scripts and styles and opens a socket. @param {string | null} origin */
export const developmentHeaders = (origin) => {
  const own = ownOf(origin);
  return {
    "Content-Security-Policy": policyText({
      ...strictPolicy(own),
      "script-src": `${own} 'unsafe-inline'`,
      "style-src": `${own} 'unsafe-inline'`,
      "connect-src": `${own} ws: wss:`,
    }),
    ...shared,
  };
};
