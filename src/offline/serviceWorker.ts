// Keeps the app's own files on the device, so that it opens without a network after the first visit. A newer version is fetched beside the
// one in use, and takes its place once every page of the older one is closed: an open page finds all of its parts to the end.
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from "workbox-precaching";
import { registerRoute } from "workbox-routing";

/** Put here by the build: every file with a hash of its content. */
declare const FILES: readonly PrecacheEntry[];
/** Named once: wherever the name stands, the build writes the whole list. */
const files = FILES;

/** The first parts of the app's own addresses, of which others begin: a folder beside the app is another's. */
const own = new Set(["embed", ...files.map(({ url }) => /^([^/]+)\/(.*\/)?index\.html$/.exec(url)?.[1])]);
const scope = new URL(".", location.href).pathname;
const isOwn = ({ pathname }: URL) => own.has(pathname.slice(scope.length).split("/")[0]);

cleanupOutdatedCaches();
precacheAndRoute([...files], {
  // A scenario in an address is the page's business.
  ignoreURLParametersMatching: [/./],
  directoryIndex: "index.html",
  cleanURLs: false,
  // A folder by its name without the slash.
  urlManipulation: ({ url }) => [new URL(`${url.origin}${url.pathname}/index.html`)],
});
// What has no file of its own and lies below one that has: an embed, a step, or an address that leads nowhere, as the page itself will say.
const page = createHandlerBoundToURL("404.html");
registerRoute(({ request, url }) => request.mode === "navigate" && isOwn(url) && !/\.\w+$/.test(url.pathname), page);
