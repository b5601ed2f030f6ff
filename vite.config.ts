// How the app is built, served and unit-tested. The same security headers as README's hosting notes are sent by the
// preview server; the development server needs inline scripts and styles for hot replacement, so its policy is looser.
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { configDefaults, defineConfig } from "vitest/config";
import { developmentHeaders, productionHeaders } from "./scripts/headers.mjs";
import { prerender } from "./scripts/prerender.mjs";

export default defineConfig({
  base: process.env.BASE_PATH ?? "/",
  plugins: [react(), tailwindcss(), prerender()],
  // A worker that starts in an opaque-origin frame must be inlined as a classic script.
  worker: { format: "iife" },
  server: { headers: developmentHeaders },
  preview: { headers: productionHeaders, cors: false },
  build: {
    target: "es2022",
    manifest: true,
    modulePreload: { polyfill: false },
    // The content security policy admits no data: fonts or scripts.
    assetsInlineLimit: 0,
  },
  test: {
    exclude: [...configDefaults.exclude, "e2e/**", ".cache/**"],
    environment: "node",
    globalSetup: "scripts/test/engineBundle.mjs",
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.{ts,mjs}"] },
      },
      { extends: true, test: { name: "content", include: ["scripts/content/*.check.ts"] } },
    ],
  },
});
