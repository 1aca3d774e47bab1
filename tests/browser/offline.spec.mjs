// The page is kept: after one visit it opens without a network, and a newer version is offered,
// not forced.

import { createServer } from "node:http";
import { ARTICLE, expect, test } from "./fixtures.mjs";

test.use({ serviceWorkers: "allow" });

/** Opens the page and waits until the browser has kept it. */
async function visit(reader, page) {
  await reader.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test("after one visit the page opens and reads without a network", async ({
  reader,
  page,
  context,
}) => {
  await visit(reader, page);
  await context.setOffline(true);
  await page.reload();
  await reader.ready();
  await reader.paste(ARTICLE);
  await expect(reader.cards.first()).toBeVisible();
  await page.goto("./index.html#sample");
  await expect(reader.article.getByText("The Harbour Post").first()).toBeVisible();
});

test("a phone's share sheet and a link reach the kept page without a network", async ({
  reader,
  page,
  context,
  baseURL,
}) => {
  await visit(reader, page);
  // The page takes over what is asked for from the second visit on.
  await page.reload();
  await reader.ready();
  const manifest = await page.locator("link[rel=manifest]").getAttribute("href");
  const { share_target } = await page.evaluate(async (it) => (await fetch(it)).json(), manifest);
  expect(share_target).toEqual({
    action: "./",
    method: "GET",
    enctype: "application/x-www-form-urlencoded",
    params: { title: "title", text: "text", url: "url" },
  });
  await context.setOffline(true);
  const words = "“The well is dry,” said Marit Olsen, a farmer.";
  const query = new URLSearchParams({ title: "The well", text: words });
  await page.goto(`${new URL(share_target.action, baseURL)}?${query}`);
  await expect(reader.statements).toContainText("The well is dry");
  expect(new URL(page.url()).search).toBe("");

  await page.getByRole("button", { name: "Share", exact: true }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(reader.statements).toContainText("The well is dry");
});

test("a browser finds nothing that keeps it from installing the page", async ({
  reader,
  page,
  context,
}) => {
  await visit(reader, page);
  const browser = await context.newCDPSession(page);
  const { errors } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // Every context of these tests is a private one.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
  expect(others).toEqual([]);
});

test("a kept page asks for nothing once it has loaded", async ({ reader, page, context }) => {
  await visit(reader, page);
  await page.reload();
  await reader.ready();
  await page.waitForLoadState("networkidle");
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  await reader.paste(ARTICLE);
  await expect(reader.cards.first()).toBeVisible();
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
});

/** The same page from an address of its own, which can be told to have a newer version. */
async function host(page) {
  const site = { newer: false };
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url.slice(1), page));
    let body = Buffer.from(await answer.arrayBuffer());
    if (site.newer && request.url.endsWith("/offline.js")) {
      body = Buffer.from(body.toString().replace('VERSION = "', "$&next-"));
    }
    response.writeHead(answer.status, { "Content-Type": answer.headers.get("Content-Type") });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  site.address = `http://127.0.0.1:${server.address().port}/`;
  site.close = () => server.close();
  return site;
}

test("a newer version waits until it is asked for, and the article stays", async ({
  reader,
  page,
  baseURL,
}) => {
  const site = await host(baseURL);
  await page.goto(site.address);
  await reader.ready();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await reader.ready();
  await reader.paste(ARTICLE);
  const offer = page.getByRole("status").filter({ hasText: "A newer version" });
  await expect(offer).toBeHidden();

  site.newer = true;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await expect(offer).toBeVisible();
  await expect(reader.cards.first()).toBeVisible();

  await offer.getByRole("button", { name: "Use it now" }).click();
  await expect(offer).toBeHidden();
  await expect(reader.cards.first()).toBeVisible();
  const kept = await page.evaluate(() => caches.keys());
  expect(kept).toEqual([expect.stringContaining("next-")]);
  site.close();
});
