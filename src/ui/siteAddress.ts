// Where in the site the page stands, and the addresses within it. On a server that is the address's path below the base; where the whole
// app is one file, which has no paths, it stands behind the #.

/** Whether the app was built as one file. */
export const isSingleFile = import.meta.env.MODE === "single";

/** The path the site's paths begin at, as the router knows it; with a slash at its end. */
export const siteBase = isSingleFile ? "/" : import.meta.env.BASE_URL;

export interface SiteAddress {
  /** From the site's own beginning, such as "/lab"; a slash that a host added at its end is left out. */
  readonly path: string;
  /** With its question mark; empty where there is none. */
  readonly search: string;
}

/** What a link must hold to lead to a path of the site, such as "/lab?scenario=flash-sale". */
export function siteHref(path: string): string {
  return isSingleFile ? `#${path}` : siteBase + path.slice(1);
}

/** Where the page stands now. */
export function siteAddress(): SiteAddress {
  if (!isSingleFile) return { path: pathOf(`/${location.pathname.slice(siteBase.length)}`), search: location.search };
  const [path, ...search] = location.hash.slice(1).split("#")[0].split("?");
  return { path: pathOf(path === "" ? "/" : path), search: search.length === 0 ? "" : `?${search.join("?")}` };
}

function pathOf(path: string): string {
  return path.replace(/(.)\/$/, "$1");
}
