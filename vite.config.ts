// How the app is built, served and unit-tested.
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { configDefaults, defineConfig } from "vitest/config";
import { lessons } from "./scripts/mdx/index.mjs";
import { prerender } from "./scripts/prerender.mjs";
import { securityHeaders } from "./scripts/securityHeaders.mjs";
import { readyScenarios } from "./scripts/readyScenarios.mjs";
import { embedScript } from "./scripts/embedScript.mjs";
import { lmsScript } from "./scripts/lmsScript.mjs";
import { serviceWorker } from "./scripts/serviceWorker.mjs";
import { singleFile } from "./scripts/singleFile.mjs";
import { lighterDiagram } from "./scripts/lighterDiagram.mjs";

/** What the examples' functions import and nobody installs: in their tests, stand-ins take its place. */
const standIns = Object.fromEntries(
  Object.entries({
    "@aws-sdk/client-dynamodb": "dynamodb",
    "@azure/functions": "azureFunctions",
    "@azure/cosmos": "cosmos",
    "@google-cloud/functions-framework": "functionsFramework",
    "@google-cloud/firestore": "firestore",
  }).map(([name, file]) => [
    name,
    fileURLToPath(new URL(`content/examples/move/standIns/${file}.mjs`, import.meta.url)),
  ]),
);

/** What most pages share, in few files: each costs a request, and packs the better the larger it is. */
const chunks = [
  { name: "react", test: /node_modules\/(react|react-dom|scheduler)\/|rolldown-runtime|vite\/preload-helper/ },
  {
    name: "ui",
    test: /src\/ui\/(?!Dialog|Figure|fileNameOf|Panel|saveFile|Slider|sliderScale|Tabs|useNear|writeSiteAddress)/,
  },
  { name: "pages", test: /src\/ui\/(fileNameOf|saveFile|writeSiteAddress)/ },
  { name: "lab", test: /src\/pages\/lab\/(address|opening)\./ },
  { name: "share", test: /src\/(widgets\/share\/(?!Qr)|messages\/(en\/)?share)/ },
  { name: "embed", test: /src\/pages\/embed\/(EmbedFrame|EmbedPage|WidgetEmbed|embedAddress|use)/ },
  {
    name: "player",
    test: /src\/(player\/(?!runOnce|tracing|startTracing)|scenario\/(models|presetFiles|workload)|widgets\/(host\/(?!RunNotices|NoticeList|useNotices)|registry))/,
  },
];

/** Of an embed what comes after it is shown; parts of charts and of controls; small widgets of lessons; pages that few begin with. */
const withoutLists =
  /(readShown|widgetGuest|lessonGuest|serveHost|Faults|RunNotices|NoticesPanel|notices|Tables|Keys|Marks|reasons|ServerNote|jobs|routes|worlds|token|providers|orderTests|glossary|guide|model|references|statement|teach)-/;

/** The whole app as one file: npm run build:single. */
const isSingle = (mode: string) => mode === "single";

export default defineConfig(({ mode }) => ({
  base: isSingle(mode) ? "./" : (process.env.BASE_PATH ?? "/"),
  plugins: [
    ...[lessons(), react(), tailwindcss(), readyScenarios(), lighterDiagram()],
    ...(isSingle(mode)
      ? [singleFile()]
      : [prerender(), embedScript(), lmsScript(), securityHeaders(), serviceWorker()]),
  ],
  resolve: {
    alias: { "d3-color": fileURLToPath(new URL("src/widgets/diagram/noColours.ts", import.meta.url)) },
  },
  // A worker that starts in an opaque-origin frame must be inlined as a classic script.
  worker: { format: "iife" },
  preview: { cors: false },
  build: {
    target: "es2022",
    ...(isSingle(mode) ? { emptyOutDir: false, copyPublicDir: false, cssCodeSplit: false } : { manifest: true }),
    modulePreload: {
      polyfill: false,
      // Each list of what a part imports is sent with every page and embed. These parts have most of theirs already, or are opened seldom.
      resolveDependencies: (file, parts) => (withoutLists.test(file) ? [] : parts),
    },
    // The content security policy admits no data: fonts or scripts.
    assetsInlineLimit: 0,
    // The longest chunk is the model of five hundred functions, 48 kB gzipped.
    chunkSizeWarningLimit: 1200,
    // React Flow's parts are wrapped in these as it loads; told that they do nothing else, the bundler leaves out those unused.
    rolldownOptions: {
      treeshake: { manualPureFunctions: ["memo", "forwardRef", "createContext"] },
      output: { codeSplitting: !isSingle(mode) && { groups: chunks, includeDependenciesRecursively: false } },
    },
  },
  test: {
    exclude: [...configDefaults.exclude, "e2e/**", ".cache/**"],
    environment: "node",
    // Only against a test that never ends: no test says how fast something is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: "scripts/test/engineBundle.mjs",
    setupFiles: "scripts/test/allWords.ts",
    projects: [
      {
        extends: true,
        resolve: { alias: standIns },
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.{ts,mjs}", "content/examples/**/*.test.mjs"],
        },
      },
      { extends: true, test: { name: "content", include: ["scripts/content/*.check.ts"] } },
    ],
  },
}));
