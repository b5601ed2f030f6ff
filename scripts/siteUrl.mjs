/**
 * The app's whole address, as SITE_URL names it.
 * @param {string | undefined} text
 * @returns {string | null} without a slash at its end; null if nobody said
 * @throws {Error} where it is no address
 */
export function siteUrlOf(text) {
  if (text === undefined || text === "") return null;
  if (!/^https?:\/\/[^\s"<>?#]+$/.test(text))
    throw new Error(`SITE_URL: found ${text}; an address such as https://school.example/lab is allowed.`);
  return text.replace(/\/$/, "");
}
