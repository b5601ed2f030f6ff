// Keeps the app's own files on the device, so that it opens without a network after the first visit. A newer version is fetched beside the
// one in use, and takes its place once every page of the older one is closed: an open page finds all of its parts to the end.
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

/** Put here by the build: every file with a hash of its content. */
declare const FILES: readonly PrecacheEntry[];

cleanupOutdatedCaches();
precacheAndRoute([...FILES], {
  // A scenario in an address is the page's business.
  ignoreURLParametersMatching: [/./],
  directoryIndex: "index.html",
  cleanURLs: false,
  // A folder by its name without the slash.
  urlManipulation: ({ url }) => [new URL(`${url.origin}${url.pathname}/index.html`)],
});
// Every other address of the app: of an embed, of a step, or one that leads nowhere, as the page itself will say.
registerRoute(new NavigationRoute(createHandlerBoundToURL("404.html"), { denylist: [/\.\w+$/] }));
