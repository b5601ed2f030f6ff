// Pages as plain markup, made when the app is built, so that their words are painted before any script has arrived, and can be found.

import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { matchPath, UNSAFE_createMemoryHistory as createMemoryHistory } from "react-router";
import { t } from "#messages";
import { pages } from "./pages.ts";
import { Site } from "./Site.tsx";

export { publicPages } from "./publicPages.ts";

/** What a page waits for is there after some rounds: its code, its text, what that refers to. */
const MOST_ROUNDS = 50;
const ROUND_MS = 20;
/** What React puts where something is waited for. */
const WAITING = "<!--$!-->";

/**
 * What an embed says where its frame, or a header of the site it comes from, refuses its scripts: styles are refused there, too, so that
 * nothing hides it. The app puts itself in its place.
 */
export function refusedEmbed(title: string): string {
  return renderToStaticMarkup(
    <p className="hidden">
      {t("about.refused", { title })}{" "}
      <a href="#root" target="_blank" rel="noreferrer">
        {t("about.refusedLink")}
      </a>
    </p>,
  );
}

/**
 * What an embed says where no script may run at all, and none is refused either: in a frame with `sandbox=""`, as some editors write it, no
 * tab may be opened, so that the link can only be used by its menu.
 */
export function unscriptedEmbed(title: string): string {
  return renderToStaticMarkup(
    <noscript>
      <p className="bg-ink p-4 text-paper">
        {t("about.unscripted", { title })} {t("about.unscriptedAuthor")} {t("about.unscriptedReader")}{" "}
        <a href="#root" target="_blank" rel="noreferrer" className="underline">
          {t("about.refusedLink")}
        </a>
      </p>
    </noscript>,
  );
}

/**
 * The markup of the page at `address` (path and query) for an app served under `base`, a path that begins and ends with a slash. A page
 * that waits for its text is rendered again once that has come.
 */
export async function prerenderPage(base: string, address: string): Promise<string> {
  const [path] = address.split("?");
  await pages.find((page) => matchPath(page.path, path))?.preload?.();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const history = createMemoryHistory({ initialEntries: [base + address.slice(1)], v5Compat: true });
    const markup = renderToString(<Site history={history} basename={base} />);
    if (!markup.includes(WAITING)) return markup;
    await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
  }
  throw new Error(`${address} still waits for something after ${MOST_ROUNDS} rounds.`);
}
