// What a reader corrects, and how they get back.

import axe from "axe-core";
import { expect, test } from "./fixtures.mjs";

const STATEMENT = "My students will not come to school";

/** Opens the form on a card. */
async function correct(card) {
  await card.getByRole("button", { name: "Correct" }).click();
}

function speaker(card, name) {
  return card.getByRole("heading", { level: 3, name });
}

test("a statement gets another speaker, and back by key", async ({ reader, page }) => {
  await reader.read();
  const card = reader.card(STATEMENT);
  await expect(speaker(card, "Leilani Kahananui")).toBeVisible();
  await correct(card);
  await card.getByRole("combobox", { name: "Speaker" }).selectOption("Yusuf Demirel");
  await card.getByRole("button", { name: "Save" }).click();
  await expect(speaker(card, "Yusuf Demirel")).toBeVisible();
  await expect(card.getByText("Changed by you")).toBeVisible();
  await expect(card.getByRole("button", { name: "Correct" })).toBeFocused();

  await page.keyboard.press("Control+z");
  await expect(speaker(card, "Leilani Kahananui")).toBeVisible();
  await expect(card.getByText("Changed by you")).toHaveCount(0);
  await expect(page.getByText("Undone: speaker")).toHaveCount(1);
  await page.keyboard.press("Control+Shift+z");
  await expect(speaker(card, "Yusuf Demirel")).toBeVisible();
});

test("someone the page does not know can speak, and is still there on the next visit", async ({
  reader,
  page,
}) => {
  await reader.read();
  const card = reader.card(STATEMENT);
  await correct(card);
  await card.getByRole("combobox", { name: "Speaker" }).selectOption("Someone else…");
  await card.getByRole("textbox", { name: "Name" }).fill("Iris Vandermeer");
  await page.keyboard.press("Control+z");
  await card.getByRole("textbox", { name: "Name" }).fill("Iris Vandermeer");
  await page.keyboard.press("Enter");
  await expect(speaker(card, "Iris Vandermeer")).toBeVisible();
  await page.reload();
  await expect(speaker(card, "Iris Vandermeer")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(speaker(card, "Leilani Kahananui")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
});

test("a new article begins without the corrections of the old", async ({ reader, page }) => {
  await reader.read();
  await correct(reader.card(STATEMENT));
  await page.getByRole("button", { name: "Not a statement" }).click();
  await expect(reader.card(STATEMENT)).toHaveCount(0);
  await page.getByRole("button", { name: "New article" }).click();
  await reader.paste("“We sail at dawn,” said Hanne Aas.");
  await expect(reader.cards).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("an actor is renamed, joined with another and removed", async ({ reader, page }) => {
  await reader.read();
  const node = (name) => reader.graph.getByRole("button", { name: new RegExp(`^${name}, `) });
  await node("Rafael Quispe").focus();
  await page.keyboard.press("Enter");
  await reader.evidence.getByRole("button", { name: "Correct" }).click();
  await reader.evidence.getByRole("textbox", { name: "Name" }).fill("Rafa Quispe");
  await reader.evidence.getByRole("button", { name: "Save" }).click();
  await expect(reader.evidence.getByRole("heading", { name: "Rafa Quispe" })).toBeVisible();
  await expect(reader.evidence).toBeFocused();

  await reader.evidence.getByRole("button", { name: "Correct" }).click();
  await reader.evidence.getByRole("combobox", { name: "Same as" }).selectOption("Yusuf Demirel");
  await reader.evidence.getByRole("button", { name: "Save" }).click();
  await expect(reader.evidence.getByRole("heading", { name: "Yusuf Demirel" })).toBeVisible();
  await expect(node("Rafa Quispe")).toHaveCount(0);

  await reader.evidence.getByRole("button", { name: "Correct" }).click();
  await reader.evidence.getByRole("button", { name: "Not an actor" }).click();
  await expect(reader.evidence).toHaveCount(0);
  await expect(node("Yusuf Demirel")).toHaveCount(0);
});

test("a relation that is wrong goes", async ({ reader, page }) => {
  await reader.read();
  await reader.graph.getByRole("button", { name: /^Adaeze Okonkwo, / }).focus();
  await page.keyboard.press("Enter");
  await reader.evidence.getByRole("button", { name: /accuses/ }).click();
  const claim = reader.evidence.getByRole("listitem").filter({ hasText: "accuses" });
  const before = await claim.count();
  await claim.first().getByRole("button", { name: "This is wrong" }).click();
  await expect(claim).toHaveCount(before - 1);
});

test("the forms are sound for assistive technology", async ({ reader, page }) => {
  await reader.read();
  await correct(reader.card(STATEMENT));
  await reader.graph.getByRole("button", { name: /^Rafael Quispe, / }).focus();
  await page.keyboard.press("Enter");
  await reader.evidence.getByRole("button", { name: "Correct" }).click();
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const result = await axe.run(document, { runOnly: tags, preload: false });
    return result.violations.map((violation) => violation.id);
  });
  expect(violations).toEqual([]);
});
