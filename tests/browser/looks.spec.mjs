// The page fits where it is shown, and everyone can read it: wide and narrow, light and dark,
// empty and with an article.

import { everywhere, expect, expectAccessible, expectFitting, test } from "./fixtures.mjs";

const SIZES = {
  wide: { width: 1440, height: 900 },
  laptop: { width: 1024, height: 700 },
  phone: { width: 360, height: 740 },
};

everywhere(() => {
  test("before there is an article", async ({ reader, page }) => {
    await reader.open();
    await expectFitting(page);
    await expectAccessible(page);
  });

  test("with an article", async ({ reader, page }) => {
    await reader.read();
    await expectFitting(page);
    await expectAccessible(page);
  });

  test("with an actor chosen", async ({ reader, page }) => {
    await reader.read();
    await reader.showActors("Table");
    await reader.actors.getByRole("button", { name: "Adaeze Okonkwo", exact: true }).click();
    await expect(reader.evidence.getByRole("heading", { level: 3 })).toBeVisible();
    await expectFitting(page);
    await expectAccessible(page);
  });
}, SIZES);

test("the regions stand side by side where there is room, else below each other", async ({
  reader,
  page,
}) => {
  await page.setViewportSize(SIZES.wide);
  await reader.read();
  const boxes = () =>
    Promise.all([reader.article, reader.statements, reader.actors].map((r) => r.boundingBox()));
  let [article, statements, actors] = await boxes();
  expect(article.x + article.width).toBeLessThanOrEqual(statements.x + 1);
  expect(statements.x + statements.width).toBeLessThanOrEqual(actors.x + 1);

  await page.setViewportSize(SIZES.phone);
  [article, statements, actors] = await boxes();
  expect(new Set([article.x, statements.x, actors.x]).size).toBe(1);
});

test("side by side, the regions scroll and the page does not", async ({ reader, page }) => {
  await page.setViewportSize(SIZES.wide);
  await reader.read();
  const [height, shown] = await page.evaluate(() => [
    document.documentElement.scrollHeight,
    window.innerHeight,
  ]);
  expect(height).toBe(shown);
});

test("the page follows the system's colours and the reader's own choice", async ({
  reader,
  page,
}) => {
  const brightness = () =>
    page.evaluate(() => {
      const canvas = document.createElement("canvas").getContext("2d");
      // The body's colour lies over the root's, and either may be none at all.
      for (const element of [document.documentElement, document.body]) {
        canvas.fillStyle = getComputedStyle(element).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 3;
    });
  await page.emulateMedia({ colorScheme: "light" });
  await reader.open();
  expect(await brightness()).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await brightness()).toBeLessThan(60);

  await page.getByRole("radio", { name: "Light" }).check({ force: true });
  expect(await brightness()).toBeGreaterThan(200);
  await page.reload();
  await reader.ready();
  expect(await brightness()).toBeGreaterThan(200);
});
