// Large type, wide spacing and a narrow window: nothing is cut off, nothing lies over another
// thing, and nothing scrolls sideways but what must (WCAG 1.4.4, 1.4.10 and 1.4.12).

import { expect, expectFitting, test } from "./fixtures.mjs";

/** Type at twice its size, as a reader sets it in the browser. */
const twice = (page) => page.evaluate(() => (document.documentElement.style.fontSize = "200%"));

/** The spacing that a reader may ask for, by a style sheet of their own. */
const spaced = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets.push(sheet);
  });

const WAYS = {
  "type at twice its size": { viewport: { width: 1280, height: 800 }, change: twice },
  "type at twice its size on a phone": { viewport: { width: 390, height: 844 }, change: twice },
  "a window zoomed to twice its size": { viewport: { width: 640, height: 400 } },
  "a window of 320 pixels": { viewport: { width: 320, height: 640 } },
  "wide spacing": { viewport: { width: 1280, height: 800 }, change: spaced },
  "wide spacing on a phone": { viewport: { width: 390, height: 844 }, change: spaced },
};

/** What does not show whole: words that are wider or higher than what holds them. */
async function expectWhole(page) {
  await expectFitting(page);
  const cut = await page.evaluate(() => {
    const scrolls = (style) => ["auto", "scroll"].includes(style.overflowX);
    const name = (element) =>
      `${element.tagName}.${element.getAttribute("class")} “${element.textContent.trim().slice(0, 40)}”`;
    const cut = [];
    for (const element of document.querySelectorAll("body *")) {
      // What is drawn, and what is for the ear alone, holds no words to be seen.
      if (element.closest("svg, .unseen, [aria-hidden=true]") || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      if (style.display === "inline" || element.clientWidth === 0) continue;
      const wide = element.scrollWidth > element.clientWidth + 1;
      // A table that has to keep its columns scrolls by itself.
      if (wide && !(scrolls(style) && element.querySelector("table"))) cut.push(`too wide: ${name(element)}`);
      const clips = ["hidden", "clip"].includes(style.overflowY);
      if (clips && element.scrollHeight > element.clientHeight + 2) cut.push(`too high: ${name(element)}`);
    }
    return cut;
  });
  expect(cut).toEqual([]);
}

/** Buttons, fields and headings that lie over each other. */
async function expectApart(region) {
  const over = await region.evaluate((region) => {
    const things = [...region.querySelectorAll("h2, h3, button, input, label, .aside, .role, .kind")];
    const shown = things.filter((it) => it.checkVisibility() && !it.closest("svg, .unseen, .grip"));
    const boxes = shown.map((it) => [it, it.getBoundingClientRect()]).filter(([, box]) => box.width > 1);
    const over = [];
    boxes.forEach(([one, a], at) => {
      for (const [other, b] of boxes.slice(at + 1)) {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 2 && high > 2 && !one.contains(other)) {
          over.push(`“${one.textContent || one.placeholder}” and “${other.textContent || other.placeholder}”`);
        }
      }
    });
    return over;
  });
  expect(over).toEqual([]);
}

for (const [way, { viewport, change }] of Object.entries(WAYS)) {
  test.describe(way, () => {
    test.use({ viewport });

    test("the empty page shows whole", async ({ reader, page }) => {
      await reader.open();
      await change?.(page);
      await expectWhole(page);
    });

    test("an article shows whole, with its forms, its filters and its tables", async ({ reader, page }) => {
      await reader.read();
      await change?.(page);
      const card = reader.card("A bus is not a boat");
      await card.getByRole("button", { name: /Why/ }).click();
      await card.getByRole("button", { name: "Correct" }).click();
      await reader.actors.getByRole("button", { name: "Filter" }).click();
      await expectWhole(page);
      await reader.showActors("Table");
      await expectWhole(page);
      await expectApart(reader.article.locator(".region-head"));
      // Scrolled, the cards pass below their heading.
      await reader.statements.evaluate((region) => region.scrollTo({ top: 0, behavior: "instant" }));
      await expectApart(reader.statements);
      await expectApart(page.getByRole("banner"));
    });

    test("the dialogs show whole", async ({ reader, page }) => {
      await reader.read();
      await change?.(page);
      const dialogs = [
        () => page.getByRole("button", { name: "Share" }).click(),
        () => page.keyboard.press("?"),
        () => reader.choose(reader.cards.first(), "Picture…"),
      ];
      for (const open of dialogs) {
        await open();
        await expect(page.locator("dialog[open]")).toBeVisible();
        const [wanted, given] = await page
          .locator("dialog[open]")
          .evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
        expect(wanted).toBeLessThanOrEqual(given);
        await expectFitting(page);
        await page.keyboard.press("Escape");
      }
    });
  });
}
