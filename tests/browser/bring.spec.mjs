// Text from elsewhere: in the address, by the bookmark, by a phone's share sheet.

import { deflateRawSync } from "node:zlib";

import { ARTICLE, expect, test } from "./fixtures.mjs";

const OWN = "Own notes. “The well is dry,” said Marit Olsen, a farmer.";

const deflated = (text) => deflateRawSync(Buffer.from(text)).toString("base64url");

test("a text in the address is read, and leaves the reader's own alone", async ({ reader, page }) => {
  await reader.read(OWN);
  const address = page.url();
  for (const fragment of [`text=${encodeURIComponent(ARTICLE)}`, `deflate=${deflated(ARTICLE)}`]) {
    await page.goto(`${address}#${fragment}`);
    await expect(reader.statements).toContainText("A bus is not a boat");
    await page.goto(address);
    await expect(reader.statements).toContainText("The well is dry");
  }
});

test("what cannot be read is told, a bomb among it", async ({ reader, page }) => {
  await reader.open();
  const address = page.url();
  const bomb = deflated("<b>".repeat(20_000_000));
  for (const fragment of ["text=%E0%A4%A", "text=", "deflate=AAAA", "deflate=~", `deflate=${bomb}`]) {
    await page.goto("about:blank");
    await page.goto(`${address}#${fragment}`);
    await expect(page.getByRole("alert")).toContainText("cannot be read");
    await expect(reader.cards).toHaveCount(0);
  }
});

test("what a share sheet sends moves out of the query", async ({ reader, page, baseURL }) => {
  await page.goto(`${baseURL}?title=Well&text=${encodeURIComponent(OWN).replaceAll("%20", "+")}`);
  await expect(reader.statements).toContainText("The well is dry");
  expect(new URL(page.url()).search).toBe("");
});

test("the bookmark brings what another page shows", async ({ reader, page, context }) => {
  await reader.open();
  await page.getByText("Read the page you are looking at").click();
  const script = await page.getByRole("link", { name: "Read in Onrecord" }).getAttribute("href");
  const other = await context.newPage();
  await other.setContent(`<title>The paper</title><nav>Menu</nav><article><p>${OWN}</p></article>`);
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    other.evaluate((script) => (0, eval)(script.replace("javascript:", "")), script),
  ]);
  await expect(opened.getByRole("region", { name: "Statements", exact: true })).toContainText("The well is dry");
  await expect(opened.getByRole("region", { name: "Article", exact: true })).not.toContainText("Menu");
});
