// What fails is told plainly, and nothing is lost: no storage, no worker, no chunk, reduced motion.
import { expect, test } from "../support/index.ts";
import { controls, openLab, runIsShown, timeS } from "./lab.ts";

test("without storage the Lab works all the same", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await openLab(page, "?scenario=flash-sale");
  await page.getByRole("slider", { name: "Memory" }).press("End");
  await runIsShown(page);
});

test("where no worker can start, the Lab says so, keeps the settings, and tries again", async ({ page }) => {
  await page.addInitScript(() => {
    const Real = Worker;
    const Guarded = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (!("workersAllowed" in globalThis)) throw new Error("workers are not allowed here");
        super(url, options);
      }
    };
    Reflect.set(globalThis, "Worker", Guarded);
  });
  await page.goto("/lab?scenario=flash-sale");
  await expect(page.getByRole("alert").filter({ hasText: "could not be simulated" })).toContainText(
    "workers are not allowed here",
  );
  await page.evaluate(() => Object.assign(globalThis, { workersAllowed: true }));
  await page.getByRole("slider", { name: "Memory" }).press("End");
  await runIsShown(page);
  await expect(controls(page).getByText("10\u202f240 MB", { exact: true })).toBeVisible();
});

test("a worker that is killed is replaced, and the run comes", async ({ page }) => {
  await page.addInitScript(() => {
    // eslint-disable-next-line typescript/unbound-method
    const { postMessage } = Worker.prototype;
    let first = true;
    const killedOnce = function (this: Worker, message: unknown) {
      postMessage.call(this, message);
      if (!first) return;
      first = false;
      this.terminate();
      this.dispatchEvent(new ErrorEvent("error", { message: "killed", cancelable: true }));
    };
    Reflect.set(Worker.prototype, "postMessage", killedOnce);
  });
  await openLab(page, "?scenario=flash-sale");
});

test("a preset that cannot be fetched is told, and comes when asked again", async ({ page, complaints }) => {
  complaints.allow(/Failed to load resource|net::ERR/);
  await page.route(/quiet-site\.scenario/, (route) => route.abort(), { times: 1 });
  await openLab(page, "?scenario=flash-sale");
  await page.getByRole("combobox", { name: "Scenario" }).selectOption("quiet-site");
  const alert = page.getByRole("alert").filter({ hasText: "could not be fetched" });
  await expect(alert).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: /flash sale/ })).toBeVisible();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A quiet site" })).toBeVisible();
});

test("with reduced motion playing still goes on, in steps", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openLab(page, "?scenario=flash-sale&t=100");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect
    .poll(() =>
      page
        .getByText(/^\d\d:\d\d:\d\d/)
        .first()
        .textContent(),
    )
    .not.toBe("00:01:40");
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  expect(await timeS(page)).toBeGreaterThan(100);
});
