// A platform: its runtime, what it kept at the last visit, and the lesson in a frame.
async function begin() {
  const { api, runtime } = document.body.dataset;
  const own = new globalThis[runtime]({ lmsCommitUrl: "/commit", autocommit: false, logLevel: 4 });
  const kept = await (await fetch("/kept")).json();
  if (kept) own.loadFromJSON(kept.cmi, "cmi");
  globalThis[api] = own;
  document.querySelector("iframe").src = `/package/${new URLSearchParams(location.search).get("open")}`;
}

addEventListener("DOMContentLoaded", () => void begin());
