// Runs before the first paint. Sets the theme: what an embed's address asks for, else the reader's choice where one is stored,
// else the system's; src/ui/theme.ts takes over from here. And names the page whose words are in the document already: the plain
// start page, the Lab with the scenario that it opens by itself; with any other scenario, its frame.
(function () {
  var root = document.documentElement;
  // In the single file it stands in the page itself.
  var source = document.currentScript.src;
  var base = source === "" ? "/" : new URL(".", source).pathname;
  var choice = null;
  try {
    choice = localStorage.getItem("serverless-lab.theme");
  } catch {
    // A sandboxed frame has no storage.
  }
  if (location.pathname.indexOf(base + "embed/") === 0) {
    var asked = new URLSearchParams(location.search).get("theme");
    if (asked === "dark" || asked === "light") choice = asked;
  }
  // A system that sets the colours also says whether they are light or dark.
  if (matchMedia("(forced-colors: active)").matches) choice = null;
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  var search = location.search;
  var ahead = "";
  // A static host adds a slash to the address of a folder.
  var path = location.pathname.slice(base.length - 1).replace(/(.)\/$/, "$1");
  if (path === "/") ahead = search === "" ? "home" : "";
  if (path === "/lab") ahead = /[?&](s|scenario|file|lang)=/.test(search) ? "lab-frame" : "lab";
  if (ahead !== "") root.dataset.ahead = ahead;
})();
