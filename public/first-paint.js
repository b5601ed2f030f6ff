// Runs before the first paint. Sets the theme: what an embed's address asks for, else the reader's choice where one is stored,
// else the system's; src/ui/theme.ts takes over from here. And marks the plain start page, whose words are in the document already; other pages hide them.
(function () {
  var root = document.documentElement;
  var base = new URL(".", document.currentScript.src).pathname;
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
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  if (location.search === "" && location.pathname === base) root.dataset.page = "home";
})();
