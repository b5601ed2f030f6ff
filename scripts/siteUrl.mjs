/** Whether a text is a whole address, without query and fragment. @param {string} text */
export const isSiteUrl = (text) => /^https?:\/\/[^\s"<>?#]+$/.test(text);

/**
 * The app's whole address, as SITE_URL names it.
 * @param {string | undefined} text
 * @returns {string | null} without a slash at its end; null if nobody said
 * @throws {Error} where it is no address
 */
export function siteUrlOf(text) {
  if (text === undefined || text === "") return null;
  if (!isSiteUrl(text))
    throw new Error(`SITE_URL: found ${text}; an address such as https://school.example/lab is allowed.`);
  return text.replace(/\/$/, "");
}
