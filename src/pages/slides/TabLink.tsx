// A link on a slide opens a tab: the talk stays where it is.
import type { LinkComponent } from "#teaching/lesson";
import { siteHref } from "#ui";

export const TabLink: LinkComponent = ({ to, className, children }) => (
  <a href={siteHref(to)} target="_blank" rel="noopener" className={className}>
    {children}
  </a>
);
