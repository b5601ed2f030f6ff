// What `npm start` serves works as the built app does: the Lab opens and its run comes.
import { expect, startOrigin, test } from "../support/index.ts";

test("the Lab that npm start opens plays a real morning", async ({ page, complaints }) => {
  // Said by the library's development build only.
  complaints.allow(/React Flow: .* attribution/);
  // The development server may still be preparing the libraries, and then reloads the page.
  test.slow();
  await page.goto(`${startOrigin}/lab`);
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeEnabled({ timeout: 60_000 });
  await expect(page.getByText("could not be simulated")).toHaveCount(0);
});
