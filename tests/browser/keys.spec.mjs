// The keys: the list of them, what each does, and when none does anything.

import { everywhere, expect, expectAccessible, test } from "./fixtures.mjs";

const picked = (reader) => reader.statements.locator("[aria-current=true]");
const dialog = (page) => page.getByRole("dialog", { name: "Keys" });

test("j and k walk over the statements that are shown", async ({ reader, page }) => {
  await reader.read();
  const said = await reader.cards.locator("blockquote").allTextContents();
  await page.keyboard.press("j");
  await expect(picked(reader)).toContainText(said[0]);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(picked(reader)).toContainText(said[2]);
  await expect(picked(reader)).toBeInViewport();
  await expect(reader.article.locator("mark.picked").first()).toBeInViewport();
  await expect(page.getByText(`3 of ${said.length}, `)).toHaveCount(1);
  await page.keyboard.press("k");
  await expect(picked(reader)).toContainText(said[1]);
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press("k");
  await expect(picked(reader)).toContainText(said[0]);

  await page.getByRole("searchbox").fill("timetable");
  await page.getByRole("searchbox").blur();
  await page.keyboard.press("j");
  await expect(picked(reader)).toContainText("timetable");
  await page.keyboard.press("Escape");
  await expect(picked(reader)).toHaveCount(0);
});

test("letters lead to the parts of the page and to the search", async ({ reader, page }) => {
  await reader.read();
  for (const [key, region, name] of [
    ["g", reader.actors, "Actors"],
    ["s", reader.statements, "Statements"],
    ["a", reader.article, "Article"],
  ]) {
    await page.keyboard.press(key);
    await expect(region.getByRole("heading", { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await expect(page.getByRole("searchbox")).toBeEmpty();
  await page.keyboard.type("sail");
  await expect(page.getByRole("searchbox")).toHaveValue("sail");
});

test("the chosen statement is copied, corrected and restored by key", async ({
  reader,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.read();
  await page.keyboard.press("c");
  await page.keyboard.press("j");
  const words = (await picked(reader).locator("blockquote").textContent()).slice(1, 30);
  await page.keyboard.press("c");
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(words);
  const all = await reader.cards.count();
  await page.keyboard.press("e");
  await page.getByRole("button", { name: "Not a statement" }).click();
  await expect(reader.cards).toHaveCount(all - 1);
  await page.keyboard.press("u");
  await expect(reader.cards).toHaveCount(all);
  await page.keyboard.press("r");
  await expect(reader.cards).toHaveCount(all - 1);
});

test("the list of keys opens by key and by button, and closes with Escape", async ({ reader, page }) => {
  await reader.open();
  await page.getByRole("button", { name: "Keys" }).click();
  await expect(dialog(page)).toContainText("Next statement");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Keys" })).toBeFocused();

  await reader.paste("“It rains,” said Amina Diallo.");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+?");
  await expect(dialog(page)).toBeVisible();
  // Over the list the keys are at rest, and Escape closes the list alone.
  await page.keyboard.press("a");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(picked(reader)).toHaveCount(1);
});

test("single keys can be switched off, and stay so", async ({ reader, page }) => {
  await reader.read();
  await page.keyboard.press("?");
  await dialog(page).getByRole("checkbox", { name: "Single keys" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("?");
  await expect(picked(reader)).toHaveCount(0);
  await expect(dialog(page)).toBeHidden();
  await page.reload();
  await reader.whole();
  await page.keyboard.press("j");
  await expect(picked(reader)).toHaveCount(0);

  // Undo with Control is no single key.
  await reader.cards.first().getByRole("button", { name: "Correct" }).click();
  await page.getByRole("button", { name: "Not a statement" }).click();
  const left = await reader.cards.count();
  await page.keyboard.press("Control+z");
  await expect(reader.cards).toHaveCount(left + 1);

  await page.getByRole("button", { name: "Keys" }).click();
  await dialog(page).getByRole("checkbox", { name: "Single keys" }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(picked(reader)).toHaveCount(1);
});

test("what was missed can be added by key", async ({ reader, page }) => {
  await reader.read();
  await page.keyboard.press("m");
  await expect(page.getByRole("slider", { name: "Where it ends" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("slider", { name: "Where it ends" })).toBeHidden();
});

test("the list has every key that a part of the page answers to", async ({ reader, page }) => {
  await reader.read();
  await page.keyboard.press("?");
  for (const [part, ...keys] of [
    ["In the picture of the actors", "← ↑ → ↓", "Shift← ↑ → ↓", "Alt← ↑ → ↓", "+", "−", "0"],
    ["In the matrix", "← ↑ → ↓", "Home", "End"],
    ["At an end of marked words", "← →", "↑ ↓", "Shift↑ ↓", "Enter"],
  ]) {
    const list = dialog(page).getByRole("heading", { name: part }).locator("+ dl");
    await expect(list.locator("dt")).toHaveText(keys);
  }
  // Whatever a button says that it answers to is on the list, too.
  const listed = await dialog(page).locator("dl").first().locator("dt").allTextContents();
  const told = await page.locator("[aria-keyshortcuts]").evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute("aria-keyshortcuts")),
  );
  expect(new Set(told).size).toBeGreaterThan(2);
  for (const key of told) expect(listed).toContain(key);
});

test("single keys of the picture are switched off with the others", async ({ reader, page }) => {
  await reader.read();
  const camera = () => reader.graph.locator("> g").getAttribute("transform");
  await reader.node("Rafael Quispe").focus();
  await page.keyboard.press("?");
  await dialog(page).getByRole("checkbox", { name: "Single keys" }).uncheck();
  await expect(dialog(page).getByText("Nearer")).toHaveCSS("text-decoration-line", "line-through");
  await page.keyboard.press("Escape");
  await reader.node("Rafael Quispe").focus();
  const before = await camera();
  await page.keyboard.press("+");
  expect(await camera()).toBe(before);
  await page.getByRole("button", { name: "Keys" }).click();
  await dialog(page).getByRole("checkbox", { name: "Single keys" }).check();
  await page.keyboard.press("Escape");
  await reader.node("Rafael Quispe").focus();
  await page.keyboard.press("+");
  await expect.poll(camera).not.toBe(before);
});

test("in a field and with Control or Alt a letter is only a letter", async ({ reader, page }) => {
  await reader.read();
  await page.getByRole("searchbox").pressSequentially("jkasg?");
  await expect(page.getByRole("searchbox")).toHaveValue("jkasg?");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("searchbox").blur();
  await page.keyboard.press("Alt+j");
  await page.keyboard.press("Control+j");
  await expect(picked(reader)).toHaveCount(0);
  await page.getByRole("button", { name: "Edit text" }).click();
  await reader.box.press("End");
  await reader.box.pressSequentially("jk");
  await expect(picked(reader)).toHaveCount(0);
});

everywhere(() => {
  test("the list of keys is sound for assistive technology", async ({ reader, page }) => {
    await reader.open();
    await page.getByRole("button", { name: "Keys" }).click();
    await expectAccessible(page);
    await dialog(page).getByRole("checkbox", { name: "Single keys" }).uncheck();
    await expectAccessible(page);
  });
});
