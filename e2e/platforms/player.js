// A platform that keeps one API object for as long as its page stands, as Moodle does: left once, it is at its end.
globalThis.API_1484_11 = new globalThis.Scorm2004API({ lmsCommitUrl: "/commit", autocommit: false, logLevel: 5 });

addEventListener("DOMContentLoaded", () => {
  const frame = document.querySelector("iframe");
  const open = (lesson) => (frame.src = `/mod/scorm/loadSCO.php?a=7&scoid=${lesson}&currentorg=course`);
  const query = new URLSearchParams(location.search);
  for (const lesson of (query.get("lessons") ?? "").split(",").filter(Boolean)) {
    const button = document.createElement("button");
    button.textContent = lesson;
    button.addEventListener("click", () => open(lesson));
    document.querySelector("nav").append(button);
  }
  open(query.get("scoid"));
});
