// Sends the security headers where Vite serves the app, and writes them into the build: _headers, which Netlify and Cloudflare Pages read.
import { developmentHeaders, productionHeaders } from "./headers.mjs";
import { siteUrlOf } from "./siteUrl.mjs";

/**
 * The file in the form that both hosts read: https://docs.netlify.com/routing/headers/.
 * @param {string | null} siteUrl the app's whole address, if somebody said
 */
export function headersText(siteUrl) {
  const headers = productionHeaders(siteUrl === null ? null : new URL(siteUrl).origin);
  return ["/*", ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
}

/** A host and a port as browsers write them, and nothing that could end a directive. */
const HOST = /^(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?$/i;

/** The origin by which a server on this computer was asked. @param {string | undefined} host @returns {string | null} */
export const ownOrigin = (host) => (host !== undefined && HOST.test(host) ? `http://${host}` : null);

/**
 * @param {(origin: string | null) => Record<string, string>} headersAt
 * @returns {import("vite").Connect.NextHandleFunction}
 */
const sending = (headersAt) => (request, response, next) => {
  const headers = headersAt(ownOrigin(request.headers.host));
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  next();
};

/** @returns {import("vite").Plugin} */
export function securityHeaders() {
  return {
    name: "security-headers",
    configureServer: (server) => void server.middlewares.use(sending(developmentHeaders)),
    configurePreviewServer: (server) => void server.middlewares.use(sending(productionHeaders)),
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersText(siteUrlOf(process.env.SITE_URL)) });
    },
  };
}
