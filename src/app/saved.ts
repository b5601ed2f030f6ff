// Where a downloaded file opens: at what was chosen when it was saved, such as "/lab?s=v1.…". The file holds it as inert text.

/** The id of the element that holds it. */
const START = "serverless-lab-start";

/** Goes there, where the file's address does not already lead somewhere. */
export function openAsSaved(): void {
  const text = document.getElementById(START)?.textContent ?? "";
  if (location.hash !== "" || text === "") return;
  const start: unknown = JSON.parse(text);
  if (typeof start === "string" && start.startsWith("/")) history.replaceState(null, "", `#${start}`);
}
