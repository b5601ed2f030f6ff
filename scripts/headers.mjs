// The security headers of the app, in one place: sent by the preview server, quoted by README's hosting notes.
// Access-Control-Allow-Origin lets module scripts load in a frame with sandbox="allow-scripts", whose origin is opaque.

const strictPolicy = {
  "default-src": "'self'",
  "script-src": "'self'",
  "worker-src": "'self' blob:",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "frame-ancestors": "*",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** @param {Record<string, string>} policy directive → sources */
const policyText = (policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");

const shared = {
  "Access-Control-Allow-Origin": "*",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Headers for the built app. */
export const productionHeaders = { "Content-Security-Policy": policyText(strictPolicy), ...shared };

/** Headers for the development server: hot replacement injects inline scripts and styles and opens a socket. */
export const developmentHeaders = {
  "Content-Security-Policy": policyText({
    ...strictPolicy,
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "connect-src": "'self' ws: wss:",
  }),
  ...shared,
};
