// What search engines, link previews and other sites read of a public page: its head, and its oEmbed answer (oembed.com, version 1.0).

/**
 * @typedef {object} PublicPage
 * @property {string} path
 * @property {string | null} title
 * @property {string} about
 * @property {string | null} words
 * @property {{ path: string, heightPx: number }} [embed]
 * @property {{ path: string, title: string | null }} card of the page whose social card stands for it
 */

const site = "Serverless Lab";
/** Of social cards, in pixels. */
export const cardSize = { width: 1200, height: 630 };
const widthPx = 960;

/** @param {string} path @returns {string} the file that answers for it on a static host */
export function fileOf(path) {
  return `${path.slice(1)}/index.html`;
}

/** @param {string} path */
const oEmbedFile = (path) => `oembed/${path.slice(1).replaceAll("/", "-")}.json`;

/** @param {string} path of a page that has a card of its own @returns {string} the card's name */
const cardName = (path) => (path === "/" ? "home" : path.slice(1).replaceAll("/", "-"));

/** @param {PublicPage} page */
const cardFile = ({ card }) => `cards/${cardName(card.path)}.png`;

/**
 * @param {readonly PublicPage[]} pages
 * @returns {Record<string, { title: string, about: string }>} what stands on the card of each page that has its own, by the card's name
 */
export function cardsOf(pages) {
  const own = pages.filter(({ path, card }) => path === card.path);
  return Object.fromEntries(own.map(({ path, title, about }) => [cardName(path), { title: title ?? site, about }]));
}

/** @param {{ title: string | null }} page */
const titleOf = ({ title }) => (title === null ? site : `${title} · ${site}`);

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * @param {PublicPage} page
 * @param {string} base path the app is served under
 * @param {string | null} siteUrl whole address of that path, without a slash at its end
 * @returns {string} elements for the head
 */
export function headOf(page, base, siteUrl) {
  const title = titleOf(page);
  const own = siteUrl === null ? null : siteUrl + page.path;
  const image = siteUrl === null ? base + cardFile(page) : `${siteUrl}/${cardFile(page)}`;
  /** @type {[string, string][]} */
  const properties = [
    ["og:type", "website"],
    ["og:site_name", site],
    ["og:title", title],
    ["og:description", page.about],
    ["og:image", image],
    ["og:image:width", String(cardSize.width)],
    ["og:image:height", String(cardSize.height)],
    ["og:image:alt", `${titleOf(page.card)}: six rooms, from client to database, with requests on their way`],
    ...(own === null ? [] : /** @type {[string, string][]} */ ([["og:url", own]])),
  ];
  const oEmbed = siteUrl === null || !page.embed ? null : `${siteUrl}/${oEmbedFile(page.path)}`;
  return [
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(page.about)}" />`,
    ...(own === null ? [] : [`<link rel="canonical" href="${escaped(own)}" />`]),
    ...properties.map(([property, content]) => `<meta property="${property}" content="${escaped(content)}" />`),
    `<meta name="twitter:card" content="summary_large_image" />`,
    ...(oEmbed === null
      ? []
      : [
          `<link rel="alternate" type="application/json+oembed" href="${escaped(oEmbed)}" title="${escaped(title)}" />`,
        ]),
  ].join("\n    ");
}

/**
 * @param {PublicPage} page
 * @param {string | null} siteUrl
 * @returns {{ fileName: string, source: string } | null} null where nothing can be embedded, or the site's address is not known
 */
export function oEmbedOf(page, siteUrl) {
  if (siteUrl === null || !page.embed) return null;
  const { path, heightPx } = page.embed;
  const title = escaped(page.title ?? site);
  const frame = `<iframe src="${escaped(siteUrl + path)}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" title="${title}" width="${widthPx}" height="${heightPx}" style="border:0;height:${heightPx}px" loading="lazy"></iframe>`;
  const answer = {
    version: "1.0",
    type: "rich",
    title: page.title ?? site,
    provider_name: site,
    provider_url: `${siteUrl}/`,
    thumbnail_url: `${siteUrl}/${cardFile(page)}`,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    width: widthPx,
    height: heightPx,
    html: frame,
  };
  return { fileName: oEmbedFile(page.path), source: JSON.stringify(answer) };
}
