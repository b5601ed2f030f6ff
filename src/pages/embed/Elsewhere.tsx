// A link within an embedded text leads out of the frame, to the site in a tab of its own.
import { siteHref } from "#ui";
import type { LinkComponent } from "#teaching/lesson";

export const Elsewhere: LinkComponent = ({ to, className, children }) => (
  <a href={siteHref(to)} target="_blank" rel="noopener" className={className}>
    {children}
  </a>
);
