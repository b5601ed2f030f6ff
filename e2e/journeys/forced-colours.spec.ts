// Where the reader's system sets the colours (as Windows' contrast themes do): ground and text are its own, whatever theme was chosen; what
// a colour says is still seen, and so is what is chosen.
import { expect, expectAccessible, test, themes } from "../support/index.ts";
import { openLab } from "./lab.ts";

const grounds = { light: "rgb(255, 255, 255)", dark: "rgb(0, 0, 0)" };

for (const theme of themes) {
  test(`the system's ${theme} colours are obeyed, and the choice of a theme steps back`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, forcedColors: "active" });
    await page.addInitScript(
      (other) => localStorage.setItem("serverless-lab.theme", other),
      {
        light: "dark",
        dark: "light",
      }[theme],
    );
    await openLab(page, "?scenario=flash-sale");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await expect(page.locator("html")).toHaveCSS("background-color", grounds[theme]);
    await expect(page.getByRole("button", { name: /theme$/ })).toHaveCount(0);
    const chosen = page.getByRole("group", { name: "Speed" }).locator("label", { hasText: "Auto" });
    await expect(chosen).not.toHaveCSS("background-color", grounds[theme]);
    await expectAccessible(page);
    // The other pages take their colours from the same tokens: once is enough.
    if (theme === "dark") return;
    await page.goto("/lifecycle?step=7");
    await page.getByRole("radio", { name: "A second cold start" }).check();
    await expectAccessible(page);
    await page.goto("/slides/cold-starts/ten");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page);
  });
}
