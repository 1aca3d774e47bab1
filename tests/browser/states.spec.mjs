// Every state of the page that no other spec looks at in all windows and colours is sound for
// assistive technology, and fits.

import { article } from "../measure/text.mjs";
import { everywhere, expect, expectAccessible, expectFitting, test } from "./fixtures.mjs";

const WORDS = "A bus is not a boat";

async function expectSound(page) {
  await expectFitting(page);
  await expectAccessible(page);
}

everywhere(() => {
  test("nothing found, and nothing that matches", async ({ reader, page }) => {
    await reader.read("The boat sails on Monday. It rains.");
    await expect(page.getByText("No statement found").first()).toBeVisible();
    await expectSound(page);
    await page.getByRole("button", { name: "New article" }).click();
    await reader.paste("“It rains,” said Amina Diallo.");
    await page.getByRole("searchbox", { name: "Search statements" }).fill("sunshine");
    await expect(page.getByText("No statement matches")).toBeVisible();
    await expectSound(page);
  });

  test("a text that is refused, and one that is being changed", async ({ reader, page }) => {
    await reader.open();
    const book = { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("It rains. ".repeat(120_000)) };
    await page.getByLabel("Open a file").setInputFiles(book);
    await expect(page.getByRole("alert")).toContainText("This text is");
    await expectSound(page);
    await page.getByRole("alert").getByRole("button", { name: "OK", exact: true }).click();
    await reader.paste("“It rains,” said Amina Diallo.");
    await page.getByRole("button", { name: "Edit text" }).click();
    await expect(reader.box).toBeVisible();
    await expectSound(page);
  });

  test("a long text while it is read", async ({ reader, page }) => {
    await page.addInitScript(() => {
      window.Worker = class extends Worker {
        set onmessage(hear) {
          super.onmessage = (event) => typeof event.data === "number" && hear(event);
        }
      };
    });
    await reader.open();
    await reader.paste(article(70_000));
    await expect(page.getByRole("progressbar")).toBeVisible();
    await expectSound(page);
  });

  test("a statement and an actor while they are corrected", async ({ reader, page }) => {
    await reader.read();
    const card = reader.card(WORDS);
    await card.getByRole("button", { name: "Correct" }).click();
    await card.getByRole("combobox", { name: "Speaker" }).selectOption("Someone else…");
    await card.getByRole("textbox", { name: "Name" }).fill("Iris Vandermeer");
    await expectSound(page);
    await card.getByRole("button", { name: "Save" }).click();
    await expect(card.getByText("Changed by you")).toBeVisible();

    await page.getByRole("button", { name: /^\d corrections?$/ }).click();
    await expect(page.getByRole("dialog", { name: "Your corrections" })).toBeVisible();
    await expectSound(page);
    await page.keyboard.press("Escape");

    // On a phone the actors are a table first.
    await reader.showActors("Picture");
    await reader.node("Adaeze Okonkwo").focus();
    await page.keyboard.press("Enter");
    await reader.evidence.getByRole("button", { name: "Correct" }).click();
    await expectSound(page);
    await page.keyboard.press("Escape");
    await reader.evidence.getByRole("button", { name: "This is two actors" }).click();
    await expectSound(page);
  });

  test("words that are marked, and what they become", async ({ reader, page }) => {
    await reader.read();
    const bar = page.getByRole("group", { name: "Marked words" });
    await page.getByRole("button", { name: "Add what was missed" }).click();
    await expect(bar).toBeVisible();
    await expectSound(page);
    await bar.getByRole("button", { name: "Add as statement" }).click();
    await expectSound(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Add what was missed" }).click();
    await bar.getByRole("button", { name: "Add a relation" }).click();
    await expectSound(page);
  });

  test("what is shared, and what came alone", async ({ reader, page }) => {
    await reader.read();
    await reader.choose(reader.card(WORDS), "Link to this statement");
    const dialog = page.getByRole("dialog", { name: "Share by a link" });
    await expect(dialog).toBeVisible();
    await expectSound(page);
    await dialog.getByRole("radio", { name: "This statement alone" }).check();
    const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
    await expectSound(page);
    await page.goto("about:blank");
    await page.goto(link);
    await expect(page.getByRole("note")).toBeVisible();
    await expectSound(page);
  });

  test("the actors filtered, as a matrix, and as lines", async ({ reader, page }) => {
    await reader.read();
    await reader.actors.getByRole("button", { name: "Filter" }).click();
    await expectSound(page);
    await reader.actors.getByRole("searchbox").fill("nobody of that name");
    await expectSound(page);
    await reader.actors.getByRole("searchbox").fill("");
    await reader.showActors("Matrix");
    await expectSound(page);
    await reader.showActors("Table");
    await reader.showActors(/^\d+ relations?$/);
    await expectSound(page);
  });

  test("a file that hangs over the page, and a mark that was touched", async ({ reader, page }) => {
    await reader.open();
    const dataTransfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(["It rains."], "a.txt", { type: "text/plain" }));
      return data;
    });
    await page.locator("body").dispatchEvent("dragover", { dataTransfer });
    await expect(page.locator(".drop-hint")).toBeVisible();
    await expectSound(page);
    await page.reload();
    await reader.ready();
    await reader.paste("“It rains,” said Amina Diallo.");
    await reader.marks.first().click();
    await expectSound(page);
  });
});
