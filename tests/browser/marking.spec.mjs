// Words that a reader marks in the article: statements and relations that were missed, and other
// words for a statement.

import { expect, expectAccessible, test } from "./fixtures.mjs";

const MISSED = "Its oldest vessel, the Marta, is kept as a museum beside the quay";

function bar(page) {
  return page.getByRole("group", { name: "Marked words" });
}

function start(page) {
  return page.getByRole("slider", { name: "Where it begins" });
}

function end(page) {
  return page.getByRole("slider", { name: "Where it ends" });
}

/** The part of a grip that stands in the line of its words. */
async function stem(grip) {
  const box = await grip.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + 10 };
}

/** The words on a card. */
function said(card) {
  return card.locator("blockquote");
}

/** The card that gives these words as said, and not as what is around them. */
function cardOf(reader, words) {
  const quote = reader.page.locator("blockquote").filter({ hasText: words });
  return reader.cards.filter({ has: quote });
}

test("selected words become a statement, and its card has the keyboard", async ({ reader, page }) => {
  await reader.read();
  await expect(cardOf(reader, MISSED)).toHaveCount(0);
  // As sloppy as hands are: within the first and the last word.
  await reader.select(MISSED.slice(2, -3));
  await bar(page).getByRole("button", { name: "Add as statement" }).click();
  const speaker = bar(page).getByRole("combobox", { name: "Speaker" });
  await expect(speaker).toBeFocused();
  await speaker.selectOption("Rafael Quispe");
  await bar(page).getByRole("button", { name: "Add as statement" }).click();

  const card = cardOf(reader, MISSED);
  await expect(said(card)).toHaveText(MISSED);
  await expect(card.getByRole("heading", { level: 3 })).toHaveText("Rafael Quispe");
  await expect(card.getByText("Paraphrased")).toBeVisible();
  await expect(card.getByText("Changed by you")).toBeVisible();
  await expect(card).toHaveAttribute("aria-current", "true");
  await expect(card).toBeInViewport();
  await expect(card.getByRole("button", { name: "Correct" })).toBeFocused();
  await expect(reader.mark(MISSED)).toBeVisible();
  await expect(bar(page)).toHaveCount(0);

  await page.keyboard.press("Control+z");
  await expect(card).toHaveCount(0);
});

test("a statement can be of someone new, word for word, and shows through a filter", async ({
  reader,
  page,
}) => {
  await reader.read();
  await reader.statements.getByRole("searchbox").fill("timetable");
  await reader.select("no bus has run over the bridge");
  await bar(page).getByRole("button", { name: "Add as statement" }).click();
  await bar(page).getByRole("combobox", { name: "Speaker" }).selectOption("Someone else…");
  await bar(page).getByRole("textbox", { name: "Name" }).fill("The bus company");
  await bar(page).getByRole("combobox", { name: "Kind of actor" }).selectOption("organization");
  await bar(page).getByRole("combobox", { name: "Kind of statement" }).selectOption("Word for word");
  await bar(page).getByRole("button", { name: "Add as statement" }).click();
  const card = cardOf(reader, "no bus has run over the bridge");
  await expect(card).toBeVisible();
  await expect(card.getByRole("heading", { level: 3 })).toHaveText("The bus company");
  await expect(card.getByText("Word for word")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(reader.statements.getByText("The bus company")).toHaveCount(0);
});

test("a selection over furniture and paragraphs leaves the furniture out", async ({ reader, page }) => {
  await reader.read();
  const [, to] = await reader.ends("Veldhaven's council will vote");
  const [from] = await reader.ends("Port of Veldhaven split");
  await reader.drag(from, to);
  await bar(page).getByRole("button", { name: "Add as statement" }).click();
  await bar(page).getByRole("button", { name: "Add as statement" }).click();
  const card = cardOf(reader, "Port of Veldhaven split");
  await expect(said(card)).toContainText("Veldhaven's council will vote");
  await expect(said(card)).not.toContainText("Ingrid Solheim");
});

test("what is a statement already is shown, and nothing is added twice", async ({ reader, page }) => {
  await reader.read();
  await reader.select("A bus is not a boat");
  await expect(bar(page).getByText("This is a statement already.")).toBeVisible();
  await expect(bar(page).getByRole("button", { name: "Add as statement" })).toHaveCount(0);
  await bar(page).getByRole("button", { name: "Show card" }).click();
  await expect(reader.card("A bus is not a boat")).toHaveAttribute("aria-current", "true");
});

test("the bar goes with the selection, and Escape lets go without a correction", async ({
  reader,
  page,
}) => {
  await reader.read();
  await reader.select(MISSED);
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);
  await reader.select(MISSED);
  await expect(bar(page)).toBeVisible();
  const [from] = await reader.ends("The ferry carries about");
  await page.mouse.click(from.x, from.y);
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("a statement is added with the keyboard alone", async ({ reader, page }) => {
  await reader.read();
  const opener = page.getByRole("button", { name: "Add what was missed" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(end(page)).toBeFocused();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("ArrowDown");
    if ((await end(page).getAttribute("aria-valuetext")).includes("beside the quay")) break;
  }
  await expect(end(page)).toHaveAttribute("aria-valuetext", "museum beside the quay");
  await expect(page.getByText(`Marked: ${MISSED}`)).toHaveCount(1);
  await page.keyboard.press("ArrowLeft");
  await expect(end(page)).toHaveAttribute("aria-valuetext", "a museum beside the");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+Tab");
  await expect(start(page)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(start(page)).toHaveAttribute("aria-valuetext", "oldest vessel, the Marta,");
  await page.keyboard.press("Enter");
  await expect(bar(page).getByRole("combobox", { name: "Speaker" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);
  await expect(opener).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(end(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Enter");
  await expect(bar(page).getByRole("combobox", { name: "Speaker" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(reader.cards.getByText("Changed by you")).toHaveCount(1);
});

test("a statement gets other words by dragging its ends", async ({ reader, page }) => {
  await reader.read();
  const words = "every figure had been shown to the council in writing";
  const card = reader.card("very figure had been shown");
  await reader.mark(words).click();
  await expect(end(page)).toBeVisible();
  const [, to] = await reader.ends("that every figure had been shown to the council");
  await reader.drag(await stem(end(page)), to);
  await expect(said(card)).toHaveText("Every figure had been shown to the council");
  await expect(card).toHaveAttribute("aria-current", "true");
  await expect(card.getByText("Changed by you")).toBeVisible();

  const [earlier] = await reader.ends("Rafael Quispe, said that every figure");
  await reader.drag(await stem(start(page)), earlier);
  await expect(said(card)).toHaveText("Rafael Quispe, said that every figure had been shown to the council");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(said(card)).toHaveText("Every figure had been shown to the council in writing");
  await expect(page.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
});

test("a statement gets other words by key, with one correction for all steps", async ({
  reader,
  page,
}) => {
  await reader.read();
  const card = reader.card("a third of her class");
  await card.getByRole("button", { name: "Correct" }).click();
  await card.getByRole("button", { name: "Change its words" }).click();
  await expect(end(page)).toBeFocused();
  const words = said(card);
  const before = await words.textContent();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await expect(words).toHaveText(before);
  await expect(reader.mark("a third of her class").first().getByRole("button")).toBeFocused();

  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(end(page)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(words).toHaveText(before.replace(" on Hest", ""));
  await expect(page.getByText("Corrected: words of a statement")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(words).toHaveText(before);
});

test("buttons move the ends where nothing can be dragged", async ({ reader, page }) => {
  await reader.read();
  const card = reader.card("a third of her class");
  await card.getByRole("button", { name: "Correct" }).click();
  await card.getByRole("button", { name: "Change its words" }).click();
  await bar(page).getByRole("button", { name: "End one word earlier" }).click();
  await bar(page).getByRole("button", { name: "Start one word earlier" }).click();
  await bar(page).getByRole("button", { name: "Save" }).click();
  await expect(said(card)).toHaveText("Said that a third of her class lives on");
});

test("a relation is added with its sentence, from the article", async ({ reader, page }) => {
  await reader.read();
  await reader.select("praised Quispe for his patience");
  await bar(page).getByRole("button", { name: "Add a relation" }).click();
  await expect(bar(page).getByText("Councillor Yusuf Demirel praised Quispe for his patience.")).toBeVisible();
  const who = bar(page).getByRole("combobox", { name: "Who", exact: true });
  await expect(who.locator("option:checked")).toHaveText("Yusuf Demirel");
  await bar(page).getByRole("combobox", { name: "What" }).selectOption("gives way to");
  await expect(bar(page).getByRole("combobox", { name: "To whom" }).locator("option:checked")).toHaveText("Rafael Quispe");
  await bar(page).getByRole("button", { name: "Add a relation" }).click();

  await expect(reader.evidence).toBeFocused();
  const proof = reader.evidence.getByRole("listitem").filter({ hasText: "gives way to" });
  await expect(proof.getByText("praised Quispe for his patience")).toBeVisible();
  await expect(proof.getByText("Changed by you")).toBeVisible();
  const line = reader.graph.getByRole("button", { name: /Demirel and .*gives way to|and .*Demirel: .*gives way to/ });
  await expect(line).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(reader.evidence.getByText("gives way to")).toHaveCount(0);
});

test("the page is sound for assistive technology while words are marked", async ({ reader, page }) => {
  await reader.read();
  await reader.select(MISSED);
  await expect(bar(page)).toBeVisible();
  await expectAccessible(page);
  await bar(page).getByRole("button", { name: "Add as statement" }).click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add what was missed" }).click();
  await expectAccessible(page);
  await bar(page).getByRole("button", { name: "Add a relation" }).click();
  await expectAccessible(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

  test("the bar is at the lower edge, and a grip is dragged by finger", async ({ reader, page }) => {
    await reader.read();
    await reader.mark("shown to the council").click();
    await expect(end(page)).toBeVisible();
    const [, to] = await reader.ends("every figure had been shown");
    await end(page).evaluate((grip, to) => {
      const box = grip.getBoundingClientRect();
      const fire = (type, x, y) =>
        grip.dispatchEvent(
          new PointerEvent(type, { pointerType: "touch", pointerId: 7, bubbles: true, cancelable: true, clientX: x, clientY: y }),
        );
      fire("pointerdown", box.left + 12, box.top + box.height / 2);
      fire("pointermove", to.x, to.y);
      fire("pointerup", to.x, to.y);
    }, to);
    await expect(said(reader.card("very figure had been"))).toHaveText("Every figure had been shown");

    await page.getByRole("button", { name: "Add what was missed" }).click();
    const box = await bar(page).boundingBox();
    expect(box.y + box.height).toBeGreaterThan(680);
    expect(box.width).toBeGreaterThan(350);
    await expectAccessible(page);
  });
});
