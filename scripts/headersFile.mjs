// A part of the build: _headers, from which Netlify and Cloudflare Pages send the security headers.
import { productionHeaders } from "./headers.mjs";

/** In the form that both hosts read: https://docs.netlify.com/routing/headers/. */
export const headersText = [
  "/*",
  ...Object.entries(productionHeaders).map(([name, value]) => `  ${name}: ${value}`),
  "",
].join("\n");

/** @returns {import("vite").Plugin} */
export function headersFile() {
  return {
    name: "headers-file",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersText });
    },
  };
}
