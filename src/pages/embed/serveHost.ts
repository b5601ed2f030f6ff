// The conversation with the host page: answers to its calls, and events of what happens here.
import { startFrame, type Answers, type EventName, type LabState } from "#embedding";
import { language, languages } from "#messages";
import { isObject } from "#ui";
import type { EmbedAddress, EmbedTheme } from "./embedAddress.ts";
import { refuse, type Guest } from "./guest.ts";
import { followHeight } from "./height.ts";
import { followInteractions } from "./interactions.ts";

const THEMES: readonly EmbedTheme[] = ["light", "dark", "auto"];
const PARTS = ["scenario", "timeS", "playing", "settings"];
/** The host learns where an embed stands at most this often; of the last change always. */
const STATE_EVERY_MS = 250;

export function serveHost(address: EmbedAddress, guest: Guest, onTheme: (theme: EmbedTheme) => void): () => void {
  let theme = address.theme;
  const state = (): LabState => ({ shows: guest.shows, ...guest.state(), endS: guest.state().endS, theme, language });
  const answers: Answers = {
    ...guest.answers,
    getState: state,
    setTheme(value) {
      theme = THEMES.find((each) => each === value) ?? refuse(THEMES.join(", "));
      onTheme(theme);
    },
    setLanguage(value) {
      const wished = languages.find((each) => each === value) ?? refuse(languages.join(", "));
      if (wished !== language) loadAnew(wished);
    },
    async setState(value) {
      if (!isObject(value)) return refuse("an object");
      const { theme: wished, shows: _, endS: __, language: ___, ...parts } = value;
      const unknown = Object.keys(parts).find((name) => !PARTS.includes(name));
      if (unknown !== undefined)
        refuse(`of ${PARTS.join(", ")}, theme; not ${unknown.slice(0, 40)}. Any part of these`);
      if (wished !== undefined) await answers.setTheme?.(wished);
      await guest.setState(parts);
    },
  };
  const frame = startFrame(window, {
    hostOrigin: address.hostOrigin,
    about: () => ({ shows: guest.shows, title: document.title }),
    answers,
  });
  const stops = [
    followGuest(guest, frame.tell, state),
    followInteractions(frame.tell),
    followHeight(guest.heightPx, frame.tell),
  ];
  return () => {
    frame.stop();
    for (const stop of stops) stop();
  };
}

function followGuest(guest: Guest, tell: (event: EventName, data: unknown) => void, state: () => LabState): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = guest.subscribe((event) => {
    if (event !== "state") return tell(event, state());
    timer ??= setTimeout(() => {
      timer = null;
      tell("state", state());
    }, STATE_EVERY_MS);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}

/** Words are chosen as the page starts. The host keeps the state meanwhile; the frame says ready again. */
function loadAnew(lang: string): void {
  const address = new URL(location.href);
  address.searchParams.set("lang", lang);
  location.replace(address);
}
