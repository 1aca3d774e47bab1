// A link that holds the article: made, opened by somebody else, broken in every way.

import { ARTICLE, QUARREL, expect, saved, test } from "./fixtures.mjs";
import { read, write } from "../format.mjs";

const OWN = "Own notes. “The well is dry,” said Marit Olsen, a farmer.";

/** The dialog with the link. */
function dialogOf(page) {
  return page.getByRole("dialog", { name: "Share by a link" });
}

/** The link that the page makes of the article. */
async function shared(reader) {
  await reader.read();
  await reader.page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = dialogOf(reader.page);
  await expect(dialog.getByRole("listitem").filter({ hasText: "Slack" })).toContainText("keeps it whole");
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();
  return link;
}

/** A page of somebody else, who has an article of their own. */
async function visitor(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("textbox", { name: "News article" }).fill(OWN);
  await page.getByRole("button", { name: "Read it" }).click();
  const statements = page.getByRole("region", { name: "Statements", exact: true });
  await expect(statements).toContainText("The well is dry");
  return { context, page, statements };
}

test("a link opens the article and leaves the visitor's own alone", async ({ reader, browser }) => {
  const link = await shared(reader);
  expect(link.split("#2.")[1].length).toBeLessThan(ARTICLE.length * 0.5);

  const address = link.split("#")[0];
  const { context, page, statements } = await visitor(browser, address);

  await page.goto(link);
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
    [`${base}#7.AAAA`, "another version"],
    [`${base}#2.${"A".repeat(66_000)}`, "longer than any"],
    [`${base}#2.<img src=x onerror=alert(1)>`, "has changed on its way"],
  ]) {
    await page.goto(bad);
    await expect(page.getByRole("alert")).toContainText(message);
    await expect(reader.cards).toHaveCount(0);
  }
  await page.goto(base);
  await expect(reader.cards.first()).toBeVisible();
});

test("a link to a statement opens there, lit and in sight", async ({ reader, page, browser }) => {
  await reader.read();
  const card = reader.cards.last();
  const words = await card.locator("blockquote").innerText();
  await reader.choose(card, "Link to this statement");
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("radio", { name: "The article, opened at what is chosen" })).toBeChecked();
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();

  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const other = await context.newPage();
  await other.goto(link);
  const picked = other.locator(".card.picked");
  await expect(picked).toContainText(words.slice(1, 20));
  await expect(picked).toBeInViewport();
  await context.close();
});

/** Opens the link in the dialog as somebody else, with a window of this size. */
async function opened(browser, page, viewport) {
  const link = await dialogOf(page).getByRole("textbox", { name: "Link" }).inputValue();
  const context = await browser.newContext({ viewport });
  const other = await context.newPage();
  await other.goto(link);
  return { context, other };
}

test("a link to an actor opens there, lit, in the view of the actors that was chosen", async ({
  reader,
  page,
  browser,
}) => {
  await reader.read();
  await reader.showActors("Table");
  await reader.actors.getByRole("button", { name: "Adaeze Okonkwo", exact: true }).click();
  await reader.evidence.getByRole("button", { name: "Link", exact: true }).first().click();
  const { context, other } = await opened(browser, page, { width: 1280, height: 800 });
  const evidence = other.getByRole("region", { name: "Evidence" });
  await expect(evidence.getByRole("heading", { level: 3 })).toHaveText("Adaeze Okonkwo");
  await expect(evidence).toBeInViewport();
  await expect(other.getByRole("radio", { name: "Table", exact: true })).toBeChecked();
  await expect(other.locator(".ledger .picked").first()).toBeVisible();

  // The choice was the sharer's: the visitor's own is what it was.
  await other.goto(other.url().split("#")[0]);
  await other.getByRole("textbox", { name: "News article" }).fill(ARTICLE);
  await other.getByRole("button", { name: "Read it" }).click();
  await expect(other.getByRole("radio", { name: "Picture", exact: true })).toBeChecked();
  await context.close();
});

test("a link to a pair of actors opens there, lit, in the matrix", async ({
  reader,
  page,
  browser,
}) => {
  await reader.read();
  await reader.showActors("Matrix");
  await reader.actors.getByRole("gridcell", { name: /Adaeze Okonkwo.*Norlane/ }).first().click();
  await reader.evidence.getByRole("button", { name: "Link", exact: true }).first().click();
  const { context, other } = await opened(browser, page, { width: 1280, height: 800 });
  await expect(other.getByRole("region", { name: "Evidence" })).toContainText("Norlane");
  await expect(other.getByRole("radio", { name: "Matrix", exact: true })).toBeChecked();
  await expect(other.locator(".matrix [aria-selected=true]")).toBeVisible();
  await context.close();
});

test("a link to one relation opens there: its sentence lit, its evidence open", async ({
  reader,
  page,
  browser,
}) => {
  await reader.read(QUARREL);
  await reader.showActors("Table");
  await reader.actors.getByText(/\d+ relations/).click();
  await reader.actors.getByRole("button", { name: /^Osei accuses/ }).click();
  const proof = reader.evidence.locator(".proofs > li").last();
  const sentence = await proof.locator("blockquote").textContent();
  await proof.getByRole("button", { name: "Link", exact: true }).click();
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 800 },
  ]) {
    const { context, other } = await opened(browser, page, viewport);
    const evidence = other.getByRole("region", { name: "Evidence" });
    const picked = evidence.locator(".proofs > li.picked");
    await expect(picked.locator("blockquote")).toHaveText(sentence);
    await expect(picked).toBeInViewport();
    await expect(other.locator("#article-pane .bit.lit").first()).toBeAttached();
    await context.close();
  }
});

test("a link to the whole article keeps the view of the actors, on a phone too", async ({
  reader,
  page,
  browser,
}) => {
  await reader.read();
  await reader.showActors("Matrix");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const { context, other } = await opened(browser, page, { width: 390, height: 800 });
  await expect(other.getByRole("radio", { name: "Matrix", exact: true })).toBeChecked();
  await context.close();
});

test("an article that is too long for a link is offered as a file", async ({ reader, page }) => {
  await reader.read(`${"The mill is shut. ".repeat(5_600)}\n\n“Shut it,” said Ama Osei.`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("status").first()).toContainText("Save it as a file");
  await expect(dialog.getByRole("textbox", { name: "Link" })).toBeHidden();
  await expect(dialog.getByRole("button", { name: "Copy link" })).toBeDisabled();
  const { name } = await saved(dialog.getByRole("button", { name: "Save the dossier" }));
  expect(name).toBe("article.onrecord.json");
});

test("a link is copied, and handed to the system's sheet", async ({ reader, page, context }) => {
  await page.addInitScript(() => {
    navigator.share = (what) => Promise.resolve((window.handed = what));
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.read();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = dialogOf(page);
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  await expect(dialog.getByRole("status").first()).toHaveText(`${link.length} characters.`);
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByText("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await dialog.getByRole("button", { name: "Share with…" }).click();
  expect(await page.evaluate(() => window.handed.url)).toBe(link);
});

test("the page's links are those of the specification", async ({ reader }) => {
  const link = await shared(reader);
  const [[tag, text]] = read(link.split("#")[1]);
  expect([tag, text.toString()]).toEqual([1, ARTICLE]);
  expect(write([[1, text]])).toBe(link.split("#")[1]);
});

test("a statement alone is short, scans, and says that nobody vouches for it", async ({ reader, page, browser }) => {
  await reader.read();
  await reader.choose(reader.card("A bus is not a boat"), "Link to this statement");
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("img", { name: "QR code of the link" })).toHaveCount(0);
  await dialog.getByRole("radio", { name: "This statement alone" }).check();
  await expect(dialog.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  expect(link.length).toBeLessThan(260);

  const { context, page: other, statements } = await visitor(browser, link.split("#")[0]);
  await other.goto(link);
  await expect(other.getByRole("main")).toContainText("A bus is not a boat");
  await expect(other.getByRole("note")).toContainText("not checked against any article");
  await expect(statements).toBeHidden();
  await other.getByRole("button", { name: "Read an article" }).click();
  await expect(statements).toContainText("The well is dry");
  await context.close();
});

test("a dossier is saved, and opens beside what is kept", async ({ reader, page, browser }) => {
  await reader.read();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const { name, path, bytes } = await saved(page.getByRole("button", { name: "Save the dossier" }));
  expect(name).toBe("article.onrecord.json");
  const file = JSON.parse(bytes);
  expect(file).toEqual({ format: "onrecord-dossier", version: 1, text: ARTICLE, corrections: [] });

  const { context, page: other, statements } = await visitor(browser, page.url());
  await other.getByRole("button", { name: "New article" }).click();
  await other.getByLabel("Open a file").setInputFiles(path);
  await expect(statements).toContainText("A bus is not a boat");
  await other.getByRole("button", { name: "New article" }).click();
  const newer = { name: "a.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ ...file, version: 2 })) };
  await other.getByLabel("Open a file").setInputFiles(newer);
  await expect(other.getByRole("alert")).toContainText("newer version");
  await context.close();
});

test("a report is a page that needs nothing and runs nothing", async ({ reader, page, context }) => {
  await reader.read();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const { bytes } = await saved(page.getByRole("button", { name: "Save a report" }));
  const report = await context.newPage();
  const asked = [];
  const complaints = [];
  report.on("request", (request) => asked.push(request.url()));
  report.on("console", (message) => complaints.push(message.text()));
  await report.setContent(bytes.toString());
  await expect(report.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(report.getByRole("link", { name: /A bus is not a boat/ })).toBeVisible();
  await expect(report.getByRole("columnheader", { name: "Speaker" })).toBeVisible();
  expect(await report.locator("script").count()).toBe(0);
  // The policy lets its own style through.
  expect(await report.locator("body").evaluate((body) => getComputedStyle(body).maxWidth)).toBe("800px");
  await report.emulateMedia({ media: "print" });
  expect(await report.locator("body").evaluate((body) => getComputedStyle(body).maxWidth)).toBe("none");
  expect((await report.pdf()).length).toBeGreaterThan(10_000);
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});
