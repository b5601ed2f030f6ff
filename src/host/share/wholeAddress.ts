// An address as others need it.
import { siteHref } from "#ui";

/** The whole address of a path of the site, such as "/lab?scenario=flash-sale". */
export function wholeAddress(path: string): string {
  return new URL(siteHref(path), location.href).href;
}
