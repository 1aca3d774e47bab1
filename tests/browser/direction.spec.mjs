// Text that runs from right to left: on the page, on the cards, and under the arrow keys.

import { expect, expectAccessible, expectFitting, test } from "./fixtures.mjs";

// Statements in Hebrew and Arabic that an English sentence names the speaker of, as wires have them.
const HEBREW = "לא נזוז מכאן עד שיקשיבו לנו";
const ARABIC = "الميناء مغلق منذ أسبوع ولم يخبرنا أحد";
const TEXT = `הנמל של טלמון נשאר סגור

“${HEBREW},” said Noa Peretz.

“${ARABIC},” said Samir Haddad. He said that the port of Talmon had been closed for a week.`;

const direction = (locator) => locator.evaluate((element) => getComputedStyle(element).direction);

/** Where a grip's stem stands. */
const at = async (grip) => {
  const { x, width } = await grip.boundingBox();
  return x + width / 2;
};

test.beforeEach(async ({ reader }) => reader.read(TEXT));

test("each paragraph, mark and card runs as its words do", async ({ reader, page }) => {
  const paragraph = (words) => reader.article.locator("[data-at]").filter({ hasText: words });
  expect(await direction(paragraph("הנמל"))).toBe("rtl");
  expect(await direction(paragraph(HEBREW))).toBe("rtl");
  expect(await direction(paragraph(ARABIC))).toBe("rtl");

  for (const words of [HEBREW, ARABIC]) {
    await expect(reader.mark(words)).toHaveCount(1);
    const card = reader.card(words);
    expect(await direction(card.locator("blockquote"))).toBe("rtl");
    await expect(card.locator("blockquote")).toHaveText(`“${words}.”`);
  }
  await expect(reader.card(HEBREW).getByRole("heading", { level: 3 })).toHaveText("Noa Peretz");
  expect(await direction(reader.card("had been closed for a week").locator("blockquote"))).toBe("ltr");
  await expect(page.locator(".strip i")).toHaveCount(await reader.cards.count());
  await expectFitting(page);
  await expectAccessible(page);
});

test("on a phone nothing scrolls sideways either", async ({ reader, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(reader.card(ARABIC)).toHaveCount(1);
  await expectFitting(page);
});

test("the arrow key to the left goes on to the next statement", async ({ reader, page }) => {
  const [first, second] = [HEBREW, ARABIC].map((words) => reader.mark(words).getByRole("button"));
  await first.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(second).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(first).toBeFocused();
});

test("the grips stand where the words begin and end, and go where the arrow points", async ({
  reader,
  page,
}) => {
  await reader.card(HEBREW).getByRole("button", { name: "Correct" }).click();
  await page.getByRole("button", { name: "Change its words" }).click();
  const start = page.getByRole("slider", { name: "Where it begins" });
  const end = page.getByRole("slider", { name: "Where it ends" });
  await expect(end).toBeFocused();
  const [right, left] = [await at(start), await at(end)];
  expect(left, "the end stands to the left of the beginning").toBeLessThan(right);

  // To the right is back: the end gives a word up, and comes nearer to the beginning.
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => at(end)).toBeGreaterThan(left);
  const nearer = await at(end);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => at(end)).toBeGreaterThan(nearer);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => at(end)).toBeCloseTo(nearer, 0);
  await page.keyboard.press("Enter");
  const shorter = HEBREW.split(" ").slice(0, -1).join(" ");
  await expect(reader.card(shorter).locator("blockquote")).toContainText(shorter);
  await expect(reader.card(HEBREW)).toHaveCount(0);
});
