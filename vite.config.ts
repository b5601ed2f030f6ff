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
import { lighterFacts } from "./scripts/lighterFacts.mjs";

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
  // What fetches parts, alone: some pages paint their words before the rest is asked for.
  { name: "load", test: /rolldown-runtime|vite\/preload-helper/ },
  { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
  {
    name: "ui",
    test: /src\/app\/(ErrorBoundary|FailedPage|PlainPage)|src\/ui\/(?!csvOf|Dialog|Field|Figure|fileNameOf|inStretches|openFrom|Panel|saveFile|Scrolled|Slider|sliderScale|SourceLink|sourcesIn|Tabs|useAnswer|useNear|writeSiteAddress)/,
  },
  { name: "pages", test: /src\/ui\/(fileNameOf|saveFile|writeSiteAddress)/ },
  {
    name: "scenario",
    test: /src\/(scenario\/(inSlices|migrations|parse|resolve|rules|schema|states|complete|defaults|distribution|json|problem|length|measured|intervention|standIns|providerDefaults|vcpus|inputs)|facts\/(?!limits|sourced|event|answers))/,
  },
  { name: "lab", test: /src\/pages\/lab\/(address|opening)\./ },
  {
    name: "labPage",
    // What the page and its panels have in common, from the first.
    test: /src\/pages\/lab\/(Stage|Waiting|zoom|useUntilDrawn|scenarioEdits|controls\/(SettingNotices|Control|SettingControl|useReasons|handlerTimes)|panels\/later|firstMinute\/visit)\./,
  },
  { name: "slider", test: /src\/ui\/(Slider|sliderScale)\./ },
  { name: "share", test: /src\/(host\/share\/(?!Qr)|messages\/en\/share)/ },
  { name: "embed", test: /src\/pages\/embed\/(EmbedFrame|EmbedPage|WidgetEmbed|embedAddress|use)/ },
  // What a reader answered, as it is kept.
  { name: "learner", test: /src\/teaching\/lesson\/(learner|keptBrief)\./ },
  // Figures of runs, in words: questions ask for them, and beliefs are decided by them.
  { name: "quantities", test: /src\/host\/predict\/(quantities|read|scale|words)\.ts/ },
  {
    name: "charts",
    // Without what comes when it is asked for.
    test: /src\/(widgets\/charts\/(?!index|reading|Tables|Keys\.|Marks|data\/(chartTables|recorded))|messages\/en\/charts\.)/,
  },
  {
    name: "player",
    // Without what charts do not need.
    test: /src\/(engine\/(record|foreseeable|columns|kernel\/memory)|player\/(?!runOnce|tracing|startTracing|startEvents|eventsWorker|moment\/(instancePlaces|gatewayBucket))|scenario\/(models|presetFiles|workload)|host\/(?!AtProvider|products\/(?!useProducts)|picture|predict|share|RunNotices|NoticeList|useNotices)|widgets\/registry)/,
  },
];

/** The whole app as one file: npm run build:single. */
const isSingle = (mode: string) => mode === "single";

export default defineConfig(({ mode }) => ({
  base: isSingle(mode) ? "./" : (process.env.BASE_PATH ?? "/"),
  plugins: [
    ...[lessons(), react(), tailwindcss(), readyScenarios(), lighterDiagram(), lighterFacts()],
    ...(isSingle(mode)
      ? [singleFile()]
      : [prerender(), embedScript(), lmsScript(), securityHeaders(), serviceWorker()]),
  ],
  resolve: {
    alias: [
      { find: "d3-color", replacement: fileURLToPath(new URL("src/widgets/diagram/noColours.ts", import.meta.url)) },
      // One worker for all kinds of runs, in place of one for each.
      ...(isSingle(mode)
        ? [{ find: /^\.\/\w*[wW]orker\.ts\?worker&inline$/, replacement: "./everyWorker.ts?worker&inline" }]
        : []),
    ],
  },
  // A worker that starts in an opaque-origin frame must be inlined as a classic script.
  worker: { format: "iife" },
  preview: { cors: false },
  build: {
    target: "es2022",
    ...(isSingle(mode) ? { emptyOutDir: false, copyPublicDir: false, cssCodeSplit: false } : { manifest: true }),
    modulePreload: {
      polyfill: false,
      // Lists of what each part imports would be sent with every page and embed (1.5 kB gzipped). Instead each page's own file names
      // what it needs (scripts/preloads.mjs).
      resolveDependencies: (_file, parts, { hostType }) => (hostType === "html" ? parts : []),
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
    setupFiles: ["scripts/test/allWords.ts", "scripts/test/cleanPage.ts"],
    // Half the time went into loading the same modules for every file.
    isolate: false,
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
