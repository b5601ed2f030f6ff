// The public addresses: what each is called, what it is about, whether its words are made ahead, and which embed shows the same.
import "#messages/about";
import "#messages/guide";
import "#messages/site";
import { t } from "#messages";
import {
  BELIEF_FRAME_HEIGHT_PX,
  BRIEF_FRAME_HEIGHT_PX,
  frameSizes,
  LESSON_FRAME_HEIGHT_PX,
  SLIDES_FRAME_HEIGHT_PX,
  widgetIds,
  widgets,
} from "#widgets";
import { beliefs } from "#teaching/belief";
import { briefs } from "#teaching/brief";
import { decks, loadDeck } from "#teaching/deck";
import { classGuides } from "#teaching/guide";
import { lessons } from "#teaching/lesson";

type Card = Pick<PublicPage, "path" | "title">;

export interface PublicPage {
  /** From the base path; begins with a slash. */
  readonly path: string;
  /** Null for the start page, which is named after the whole. */
  readonly title: string | null;
  readonly about: string;
  /** The address whose words are made ahead for this one; null where there are none. */
  readonly words: string | null;
  /** The page whose social card stands for this one; its own, where it has one. */
  readonly card: Card;
  /** What shows the same in a frame. */
  readonly embed?: { readonly path: string; readonly heightPx: number };
}

const HOME: Card = { path: "/", title: null };

/** Every address that may be linked to, searched for or shared. */
export async function publicPages(): Promise<readonly PublicPage[]> {
  return [
    ...sitePages(),
    ...lessonPages(),
    ...beliefPages(),
    ...briefPages(),
    ...classPages(),
    ...(await deckPages()),
    ...widgetEmbeds(),
  ];
}

function sitePages(): readonly PublicPage[] {
  const embedOf = (id: "diagram" | "lifecycle" | "cold-starts" | "break-even") => ({
    path: `/embed/${id}`,
    heightPx: frameSizes[id].heightPx,
  });
  const named = [
    ...([
      "lab",
      "lifecycle",
      "learn",
      "slides",
      "teach",
      "beliefs",
      "briefs",
      "class",
      "cold-starts",
      "break-even",
      "my-bill",
    ] as const),
    ...(["glossary", "references", "facts", "model"] as const),
    ...(["privacy", "accessibility"] as const),
  ];
  return [
    { ...HOME, about: t("about.home"), words: "/", card: HOME },
    ...named.map((name) => ({
      path: `/${name}`,
      title: t(`site.${name}`),
      card: { path: `/${name}`, title: t(`site.${name}`) },
      about: t(`about.${name}`),
      // What Lifecycle says comes from a run; Teach is made of choices.
      words: name === "lifecycle" || name === "teach" ? null : `/${name}`,
      embed:
        name === "lab"
          ? embedOf("diagram")
          : name === "lifecycle" || name === "cold-starts" || name === "break-even"
            ? embedOf(name)
            : undefined,
    })),
  ];
}

function lessonPages(): readonly PublicPage[] {
  return lessons.flatMap(({ name, title, summary }) => {
    const embed = { path: `/embed/lesson/${name}`, heightPx: LESSON_FRAME_HEIGHT_PX };
    const guide = `/teach/${name}`;
    const card = { path: `/learn/${name}`, title };
    return [
      { ...card, about: summary, words: card.path, card, embed },
      { path: guide, title: t("guide.title", { title }), about: t("about.guide", { title }), words: guide, card },
      embedPage(embed.path, title, embed.heightPx, card),
    ];
  });
}

function beliefPages(): readonly PublicPage[] {
  const card = { path: "/beliefs", title: t("site.beliefs") };
  return beliefs.flatMap(({ name, says }) => {
    const embed = { path: `/embed/belief/${name}`, heightPx: BELIEF_FRAME_HEIGHT_PX };
    const path = `/beliefs/${name}`;
    const about = t("about.belief", { says });
    return [{ path, title: says, about, words: path, card, embed }, embedPage(embed.path, says, embed.heightPx, card)];
  });
}

function briefPages(): readonly PublicPage[] {
  const card = { path: "/briefs", title: t("site.briefs") };
  return briefs.flatMap(({ name, title, asks }) => {
    const embed = { path: `/embed/brief/${name}`, heightPx: BRIEF_FRAME_HEIGHT_PX };
    const path = `/briefs/${name}`;
    return [{ path, title, about: asks, words: path, card, embed }, embedPage(embed.path, title, embed.heightPx, card)];
  });
}

/** What a class's link opens has no words before it is known which tasks it has. */
function classPages(): readonly PublicPage[] {
  const card = { path: "/class", title: t("site.class") };
  const join = { path: "/class/join", title: t("site.joinClass"), about: t("about.joinClass"), words: null, card };
  const guides = classGuides.map(({ name, title }) => {
    const path = `/teach/${name}`;
    return { path, title, about: t("about.classGuide", { title }), words: path, card };
  });
  return [join, ...guides];
}

async function deckPages(): Promise<readonly PublicPage[]> {
  const ofDecks = decks.map(async ({ name, title, summary }) => {
    const deck = await loadDeck(name);
    const embed = { path: `/embed/slides/${name}`, heightPx: SLIDES_FRAME_HEIGHT_PX };
    const card = { path: `/slides/${name}`, title };
    const slides = (deck?.slides ?? []).map((slide) => ({
      path: `/slides/${name}/${slide.id}`,
      title: `${slide.title} · ${title}`,
      about: summary,
      words: null,
      card,
      embed: { path: `${embed.path}?slide=${slide.id}`, heightPx: SLIDES_FRAME_HEIGHT_PX },
    }));
    const words = `/slides/${name}?view=reading`;
    return [
      { ...card, about: summary, words, card, embed },
      ...slides,
      embedPage(embed.path, title, embed.heightPx, card),
    ];
  });
  return (await Promise.all(ofDecks)).flat();
}

function widgetEmbeds(): readonly PublicPage[] {
  return widgetIds.map((id) => embedPage(`/embed/${id}`, t(widgets[id].titleKey), frameSizes[id].heightPx, HOME));
}

function embedPage(path: string, title: string, heightPx: number, card: Card): PublicPage {
  return { path, title, about: t("about.embed", { title }), words: null, card, embed: { path, heightPx } };
}
