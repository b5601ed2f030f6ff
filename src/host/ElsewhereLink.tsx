// A link that leaves an embed for a tab of its own. A sandboxed frame may be allowed none: then the address is there to be copied.
import { useState, type MouseEvent } from "react";
import { t } from "#messages";
import { buttonClass } from "#ui";

interface ElsewhereLinkProps {
  readonly href: string;
  readonly children: string;
}

export function ElsewhereLink({ href, children }: ElsewhereLinkProps) {
  const [blocked, setBlocked] = useState(false);
  const open = (event: MouseEvent) => {
    event.preventDefault();
    const tab = openedTab(href);
    if (tab) tab.opener = null;
    setBlocked(!tab);
  };
  return (
    <>
      <a className={buttonClass({ size: "small" })} href={href} target="_blank" rel="noopener" onClick={open}>
        {children}
      </a>
      {blocked && (
        <span role="alert">
          {t("embed.noTabs")}{" "}
          <span className="line-clamp-3 font-mono break-all">{new URL(href, location.href).href}</span>
        </span>
      )}
    </>
  );
}

function openedTab(href: string): Window | null {
  try {
    return window.open(href, "_blank");
  } catch {
    // Where no tab may be opened, Firefox throws; other browsers return nothing.
    return null;
  }
}
