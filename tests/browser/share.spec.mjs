// A link that holds the article: made, opened by somebody else, broken in every way.

import { ARTICLE, expect, test } from "./fixtures.mjs";

const OWN = "Own notes. “The well is dry,” said Marit Olsen, a farmer.";

/** The link that the page makes of the article. */
async function shared(reader) {
  await reader.open();
  await reader.read();
  await reader.page.getByRole("button", { name: "Share" }).click();
  const dialog = reader.page.getByRole("dialog", { name: "A link that holds this article" });
  await expect(dialog).toContainText("Slack among them");
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();
  return link;
}

test("a link opens the article and leaves the visitor's own alone", async ({ reader, browser }) => {
  const link = await shared(reader);
  expect(link.split("#2.")[1].length).toBeLessThan(ARTICLE.length * 0.5);

  const context = await browser.newContext();
  const page = await context.newPage();
  const address = link.split("#")[0];
  await page.goto(address);
  await expect(page.getByRole("group", { name: "Theme" })).toBeVisible();
  await page.getByRole("textbox", { name: "News article" }).fill(OWN);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("region", { name: "Statements", exact: true })).toContainText("The well is dry");

  await page.goto(link);
  const statements = page.getByRole("region", { name: "Statements", exact: true });
  await expect(statements.getByRole("article").first()).toBeVisible();
  await expect(statements).not.toContainText("The well is dry");

  await page.goto(address);
  await expect(statements).toContainText("The well is dry");
  await context.close();
});

test("a bad link says what is wrong with it", async ({ reader, page }) => {
  const link = await shared(reader);
  const base = link.split("#")[0];
  for (const [bad, message] of [
    [link.slice(0, -40), "The end of this link is missing"],
    [`${link.slice(0, -9)}${link.at(-9) === "A" ? "B" : "A"}${link.slice(-8)}`, "has changed on its way"],
    [`${base}#7.AAAA`, "newer version"],
    [`${base}#2.<img src=x onerror=alert(1)>`, "has changed on its way"],
  ]) {
    await page.goto(bad);
    await expect(page.getByRole("alert")).toContainText(message);
    await expect(reader.cards).toHaveCount(0);
  }
  await page.goto(base);
  await expect(reader.cards.first()).toBeVisible();
});
