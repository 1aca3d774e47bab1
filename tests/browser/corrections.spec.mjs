// What a reader corrects, and how they get back.

import { ARTICLE, expect, expectAccessible, test } from "./fixtures.mjs";

const STATEMENT = "My students will not come to school";

/** Opens the form on a card. */
async function correct(card) {
  await card.getByRole("button", { name: "Correct" }).click();
}

/** Says on a card that someone else said it. */
async function giveTo(card, name) {
  await correct(card);
  await card.getByRole("combobox", { name: "Speaker" }).selectOption(name);
  await card.getByRole("button", { name: "Save" }).click();
}

function speaker(card, name) {
  return card.getByRole("heading", { level: 3, name });
}

test("a statement gets another speaker, and back by key", async ({ reader, page }) => {
  await reader.read();
  const card = reader.card(STATEMENT);
  await expect(speaker(card, "Leilani Kahananui")).toBeVisible();
  await giveTo(card, "Yusuf Demirel");
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
  await reader.strike(STATEMENT);
  await page.getByRole("button", { name: "New article" }).click();
  await reader.paste("“We sail at dawn,” said Hanne Aas.");
  await expect(reader.cards).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("an actor is renamed, joined with another and removed", async ({ reader, page }) => {
  await reader.read();
  const node = (name) => reader.node(name);
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

test("a relation that is wrong goes", async ({ reader }) => {
  await reader.read();
  await reader.clickLine(/^(Adaeze Okonkwo and Norlane|Norlane and Adaeze Okonkwo): /);
  const claim = reader.evidence.getByRole("listitem").filter({ hasText: "accuses" });
  await expect(claim.first()).toBeVisible();
  const before = await claim.count();
  await claim.first().getByRole("button", { name: "This is wrong" }).click();
  await expect(claim).toHaveCount(before - 1);
});

test("the forms are sound for assistive technology", async ({ reader, page }) => {
  await reader.read();
  await correct(reader.card(STATEMENT));
  await reader.node("Rafael Quispe").focus();
  await page.keyboard.press("Enter");
  await reader.evidence.getByRole("button", { name: "Correct" }).click();
  await expectAccessible(page);
});

test("one actor becomes two, with what each of them said", async ({ reader, page }) => {
  await reader.read(
    "Councillor Amina Weld said that the bridge was safe. Weld denied that it had cracked. " +
      "“It cracked in June,” said Weld, an engineer at Corran Steel.",
  );
  await reader.node("Amina Weld").focus();
  await page.keyboard.press("Enter");
  const { evidence } = reader;
  await evidence.getByRole("button", { name: "This is two actors" }).click();
  await expect(evidence.getByRole("group", { name: "Which of these are someone else?" })).toBeVisible();
  await evidence.getByRole("checkbox", { name: /It cracked in June/ }).first().check();
  await expect(evidence.getByRole("textbox", { name: "Name" })).toHaveValue("Weld");
  await expectAccessible(page);
  await evidence.getByRole("textbox", { name: "Name" }).fill("Torsten Weld");
  await evidence.getByRole("button", { name: "Make them two" }).click();
  await expect(evidence).toBeFocused();
  const speaker = reader.card("It cracked in June").getByRole("heading", { level: 3 });
  await expect(speaker).toHaveText("Torsten Weld");
  await expect(page.getByText("Corrected: actors parted")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(speaker).toHaveText("Amina Weld");
});

test("a relation is added from an actor, by key", async ({ reader, page }) => {
  await reader.read();
  await reader.node("Leilani Kahananui").focus();
  await page.keyboard.press("Enter");
  const { evidence } = reader;
  await evidence.getByRole("button", { name: "Add a relation" }).focus();
  await page.keyboard.press("Enter");
  await expect(evidence.getByRole("combobox", { name: "Who", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(evidence.getByRole("combobox", { name: "Who", exact: true })).toHaveCount(0);
  await evidence.getByRole("button", { name: "Add a relation" }).click();
  await evidence.getByRole("combobox", { name: "What" }).selectOption("protests against");
  await evidence.getByRole("combobox", { name: "To whom" }).selectOption("Norlane");
  await evidence.getByRole("combobox", { name: "Sentence" }).selectOption({ index: 1 });
  await expectAccessible(page);
  await evidence.getByRole("button", { name: "Add a relation" }).last().click();
  await expect(evidence).toBeFocused();
  const proof = evidence.getByRole("listitem").filter({ hasText: "protests against" });
  await expect(proof.getByText("Changed by you")).toBeVisible();
  await expect(page.getByText("Corrected: line added")).toHaveCount(1);
});

test("all corrections are in a list, and each can be taken back", async ({ reader, page }) => {
  await reader.read();
  const card = reader.card(STATEMENT);
  await giveTo(card, "Yusuf Demirel");
  await reader.strike("He could have stopped");
  await page.getByRole("button", { name: "2 corrections" }).click();
  const list = page.getByRole("dialog", { name: "Your corrections" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(list.getByRole("listitem").first()).toContainText(`Speaker of “${STATEMENT}`);
  await expectAccessible(page);
  await list.getByRole("button", { name: /^Take back: Speaker/ }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(speaker(card, "Leilani Kahananui")).toBeVisible();
  await list.getByRole("button", { name: "Take all back" }).click();
  await expect(list).toBeHidden();
  await expect(reader.card("He could have stopped")).toBeVisible();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(speaker(card, "Yusuf Demirel")).toBeVisible();
  await expect(reader.card("He could have stopped")).toHaveCount(0);
});

test("a change of the text takes corrections along, and word of those that are lost", async ({
  reader,
  page,
}) => {
  await reader.read();
  const card = reader.card(STATEMENT);
  await giveTo(card, "Tomasz Wieczorek");
  await reader.strike("He could have stopped");

  await page.getByRole("button", { name: "Edit text" }).click();
  const shorter = ARTICLE.replace("Union leader Tomasz Wieczorek", "A union leader, Wieczorek,").replace(
    /Councillor Yusuf Demirel praised.*\n\n/,
    "Demirel, a councillor, was absent.\n\n",
  );
  await reader.box.fill(shorter);
  await expect(page.getByText("1 correction does not fit the text")).toBeVisible();
  await expect(speaker(card, "Wieczorek")).toBeVisible();
  await expectAccessible(page);

  await reader.box.fill(ARTICLE);
  await expect(page.getByText("does not fit the text")).toHaveCount(0);
  await expect(reader.card("He could have stopped")).toHaveCount(0);
  await expect(speaker(card, "Wieczorek")).toBeVisible();

  await reader.box.fill(shorter);
  await page.getByText("1 correction does not fit the text").click();
  const lost = page.getByRole("status").getByText("Not a statement: “He could have stopped");
  await expect(lost).toBeVisible();
  await page.getByRole("button", { name: "Forget" }).click();
  await expect(page.getByText("does not fit the text")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "1 correction" })).toBeFocused();
  await expect(speaker(card, "Wieczorek")).toBeVisible();
});
