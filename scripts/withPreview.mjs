// Serves the built app for as long as a measurement takes, in this process.
import { existsSync } from "node:fs";
import { preview } from "vite";
import { freePort } from "./test/freePort.mjs";

/**
 * @template Result
 * @param {(address: string) => Promise<Result>} measure is given the app's address, with a slash at its end
 * @returns {Promise<Result>}
 * @throws {Error} when nothing has been built
 */
export async function withPreview(measure) {
  if (!existsSync(new URL("../dist/index.html", import.meta.url))) throw new Error("Run `npm run build` first.");
  const port = await freePort(4310);
  const server = await preview({ logLevel: "error", preview: { host: "127.0.0.1", port, strictPort: true } });
  try {
    return await measure(`http://127.0.0.1:${port}/`);
  } finally {
    await server.close();
  }
}
