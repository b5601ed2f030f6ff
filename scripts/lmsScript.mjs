// A part of the build: what goes into packages for learning platforms beside the single file; src/lms reads it from here.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleAlone } from "./bundle.mjs";

const style = fileURLToPath(new URL("../src/lms/reporting/course.css", import.meta.url));

/** @returns {import("vite").Plugin} */
export function lmsScript() {
  return {
    name: "lms-script",
    apply: "build",
    async generateBundle() {
      const source = await bundleAlone("src/lms/reporting/main.ts", "iife");
      this.emitFile({ type: "asset", fileName: "lms/course.js", source });
      this.emitFile({ type: "asset", fileName: "lms/course.css", source: readFileSync(style, "utf8") });
    },
  };
}
