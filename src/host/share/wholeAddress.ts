// An address as others need it.
import { siteHref } from "#ui";

/** The whole address of a path of the site, such as "/lab?scenario=flash-sale". */
export function wholeAddress(path: string): string {
  return new URL(siteHref(path), location.href).href;
}

/** Whether only this computer can open such addresses. */
export function isThisComputersOwn(): boolean {
  return ["localhost", "127.0.0.1", "[::1]", ""].includes(location.hostname);
}
