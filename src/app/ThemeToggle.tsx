// Switches between light and dark; its label says what a press will give. Where the system sets the colours there is nothing to switch.

import { t } from "#messages";
import { cx, IconButton, useTheme } from "#ui";

export function ThemeToggle({ className }: { readonly className?: string }) {
  const { theme, setTheme } = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <IconButton
      label={other === "dark" ? t("site.toDark") : t("site.toLight")}
      className={cx("forced-colors:hidden", className)}
      onClick={() => setTheme(other)}
    >
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-3.5">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
      </svg>
    </IconButton>
  );
}
