// Beside a mark: who says it, by which words, and why the page thinks so.

import { everywhere, expect, expectAccessible, test } from "./fixtures.mjs";

const FERRY = "The ferry has cost more than it earns";

const hint = (page) => page.getByRole("tooltip");

test("a mark that is pointed at says who, by which words and why", async ({ reader, page }) => {
  await reader.read();
  await reader.mark(FERRY).first().hover();
  await expect(hint(page)).toContainText("Rafael Quispe");
  await expect(hint(page)).toContainText("chief executive");
  await expect(hint(page)).toContainText("Word for word, introduced by “said”");
  await expect(hint(page)).toContainText("Very likely");
  await expect(hint(page)).toContainText("Words in quotation marks, then the speaker and a verb of saying.");

  // It stays for who wants to read it, and goes with the pointer.
  const box = await hint(page).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await page.waitForTimeout(400);
  await expect(hint(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(hint(page)).toBeHidden();
});

test("a mark with the keyboard says the same, to the eye and the ear", async ({ reader, page }) => {
  await reader.read();
  await reader.tabTo(reader.article.locator("mark [tabindex='0']"));
  const mark = reader.mark(FERRY).first().getByRole("button");
  while (!(await mark.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press("ArrowRight");
  }
  await expect(hint(page)).toContainText("Rafael Quispe");
  await expect(mark).toHaveAccessibleDescription(/Rafael Quispe.*introduced by “said”/);
  const [words, told] = [await mark.boundingBox(), await hint(page).boundingBox()];
  expect(told.y + told.height <= words.y || told.y >= words.y, "the hint covers its words").toBe(true);

  // Escape closes it and lets the choice be; the next one lets that go.
  await page.keyboard.press("Enter");
  await expect(hint(page)).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(hint(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(hint(page)).toBeHidden();
  await expect(mark).toBeFocused();
  await expect(reader.statements.locator("[aria-current=true]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(reader.statements.locator("[aria-current=true]")).toHaveCount(0);
});

test("who only passes over a mark is not told, and a click closes what is told", async ({ reader, page }) => {
  await reader.read();
  await reader.mark(FERRY).first().hover();
  await expect(hint(page)).toBeVisible();
  await reader.mark(FERRY).first().click();
  await expect(hint(page)).toBeHidden();
  await expect(reader.card(FERRY)).toHaveAttribute("aria-current", "true");
  const box = await reader.mark("A bus is not a boat").first().boundingBox();
  await page.mouse.move(box.x + 10, box.y + 5);
  await page.mouse.move(5, 5);
  await page.waitForTimeout(500);
  await expect(hint(page)).toBeHidden();
});

everywhere(() => {
  test("the hint is sound for assistive technology", async ({ reader, page }) => {
    await reader.read();
    await reader.mark(FERRY).first().hover();
    await expect(hint(page)).toBeVisible();
    await expectAccessible(page);
    const [told, article] = [await hint(page).boundingBox(), await reader.article.boundingBox()];
    expect(told.x).toBeGreaterThanOrEqual(article.x);
    expect(told.x + told.width).toBeLessThanOrEqual(article.x + article.width);
  });
});
