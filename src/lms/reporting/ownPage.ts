// Where a platform opens this lesson on a page of its own. Moodle keeps one API object a page, which is at its end once one lesson of a
// course was left: the next on the same page is refused (SCORM 2004: "Content Instance Terminated"). Its page for a single lesson,
// player.php, takes what the address of its frame says, loadSCO.php.

/** More windows than this around each other are no platform's. */
const MOST_WINDOWS = 50;
const LOADER = /(^|\/)loadSCO\.php\?/i;

/** The address; null where the platform is none that has such a page. */
export function ownPageOf(own: Window): string | null {
  let here = own;
  for (let step = 0; step < MOST_WINDOWS; step++) {
    const frame = frameOf(here);
    const address = frame?.getAttribute("src") ?? frame?.getAttribute("data") ?? "";
    if (frame && LOADER.test(address)) return new URL(address.replace(LOADER, "$1player.php?"), frame.baseURI).href;
    if (here.parent === here) return null;
    here = here.parent;
  }
  return null;
}

function frameOf(window: Window): Element | null {
  try {
    return window.frameElement;
  } catch {
    // A window of another origin tells nothing.
    return null;
  }
}
