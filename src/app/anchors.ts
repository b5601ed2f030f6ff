// In one file the part of an address behind # is the site's path: a link to a place on the page scrolls there and leaves the address alone.

export function followAnchors(): void {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const id = event.target.closest('a[href^="#"]')?.getAttribute("href")?.slice(1) ?? "/";
    if (id.startsWith("/")) return;
    event.preventDefault();
    const place = document.getElementById(id);
    if (!place) return;
    place.scrollIntoView();
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  });
}
