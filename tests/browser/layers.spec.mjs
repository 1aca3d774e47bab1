// Escape closes what lies uppermost and nothing else, and the keyboard is never lost.

import { article } from "../measure/text.mjs";
import { expect, test } from "./fixtures.mjs";

const picked = (reader) => reader.statements.locator("[aria-current=true]");

/** What has the keyboard, in words; empty if nothing has it. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return "";
    return element.getAttribute("aria-label") ?? element.textContent;
  });

test("Escape in a menu closes the menu and lets the choice be", async ({ reader, page }) => {
  await reader.read();
  await page.keyboard.press("j");
  const more = picked(reader).getByRole("button", { name: "More", exact: true });
  await more.click();
  await expect(page.getByRole("button", { name: "Copy words only" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Copy words only" })).toBeHidden();
  await expect(picked(reader)).toHaveCount(1);
  await expect(more).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(picked(reader)).toHaveCount(0);
});

test("Escape in a search takes the words out of it, then lets the choice go", async ({ reader, page }) => {
  await reader.read();
  await page.keyboard.press("j");
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Search statements" });
  await search.fill("ferry");
  await page.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  await expect(search).toBeFocused();
  await expect(picked(reader)).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(picked(reader)).toHaveCount(0);
});

test("Escape in a form closes the form and lets the choice be", async ({ reader, page }) => {
  await reader.read();
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await expect(picked(reader).getByRole("combobox", { name: "Speaker" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(picked(reader).getByRole("combobox", { name: "Speaker" })).toHaveCount(0);
  await expect(picked(reader)).toHaveCount(1);
});

test("the kinds of file for the picture are a menu like the others", async ({ reader, page }) => {
  await reader.read();
  const button = reader.actors.getByRole("button", { name: "Save picture as" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Picture (SVG)" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("button", { name: "Data (JSON)" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Picture (SVG)" })).toBeHidden();
  await expect(button).toBeFocused();
});

test("undo by key leaves the keyboard in the picture of the actors", async ({ reader, page }) => {
  await reader.read();
  await reader.strike("A bus is not a boat");
  const node = reader.node("Rafael Quispe");
  await node.focus();
  await page.keyboard.press("Control+z");
  await expect(reader.card("A bus is not a boat")).toHaveCount(1);
  await expect(node).toBeFocused();
  await page.keyboard.press("Control+Shift+z");
  await expect(reader.card("A bus is not a boat")).toHaveCount(0);
  await expect(node).toBeFocused();
});

test("the keyboard is somewhere after each change of the whole page", async ({ reader, page }) => {
  const press = async (wanted) => {
    await wanted.focus();
    await page.keyboard.press("Enter");
  };
  const heading = reader.article.getByRole("heading", { name: "Article", exact: true });
  await reader.open();
  await press(page.getByRole("link", { name: "Try a sample article" }));
  await expect(heading).toBeFocused();
  await press(page.getByRole("button", { name: "Edit text" }));
  await expect(reader.box).toBeFocused();
  await press(page.getByRole("button", { name: "Done" }));
  await expect(heading).toBeFocused();
  await press(page.getByRole("button", { name: "New article" }));
  await expect(reader.box).toBeFocused();
  // A long text is read elsewhere first.
  await reader.paste(article(70_000));
  await expect(heading).toBeFocused();
});

test("where what had the keyboard is gone, what stands there has it", async ({ reader, page }) => {
  await reader.read();
  const card = reader.card("A bus is not a boat");
  await card.getByRole("button", { name: "Correct" }).click();
  await card.getByRole("combobox", { name: "Speaker" }).selectOption("Yusuf Demirel");
  await card.getByRole("button", { name: "Save" }).click();
  await card.getByRole("button", { name: "More", exact: true }).focus();
  // The card is drawn anew.
  await page.keyboard.press("u");
  await expect(card.getByText("Changed by you")).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe("More");

  await page.keyboard.press("r");
  await reader.actors.getByRole("radio", { name: "Table" }).check({ force: true });
  await reader.actors.getByRole("button", { name: "Yusuf Demirel", exact: true }).focus();
  await page.keyboard.press("u");
  await expect.poll(() => focused(page)).not.toBe("");
});
