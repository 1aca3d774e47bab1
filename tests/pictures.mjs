// Takes the pictures of the page in docs/screenshots anew: run by `cargo xtask pictures`.

import { chromium } from "@playwright/test";
import { article } from "./measure/crowd.mjs";

const { ONRECORD_PAGE, ONRECORD_CHROMIUM } = process.env;
const FOLDER = new URL("../docs/screenshots/", import.meta.url).pathname;

const browser = await chromium.launch({
  executablePath: ONRECORD_CHROMIUM,
  chromiumSandbox: process.getuid?.() !== 0,
});

/** The sample article with a line of its graph chosen, and so the sentences behind it. */
async function picture(name, options) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(`${ONRECORD_PAGE}#sample`);
  const graph = page.getByRole("group", { name: /^Picture of the actors/ });
  const line = graph.getByRole("button", { name: /^(Norway and Tunde Adeyemi|Tunde Adeyemi and Norway): / });
  // The middle of a bent line lies beside it, where a real click would miss.
  await line.dispatchEvent("click");
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await context.close();
}

/** The picture of so many invented actors, with the room of the statements for the larger ones. */
async function crowd(people, pairs, options) {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    viewport: { width: 1440, height: 960 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto(ONRECORD_PAGE);
  await page.getByRole("group", { name: "Theme" }).waitFor();
  await page.getByRole("textbox", { name: "News article" }).fill(article(people, pairs));
  await page.getByRole("button", { name: "Read it" }).click();
  await page.locator("#picture .node").first().waitFor();
  if (people > 20) await page.locator(".enlarge").click();
  // The heading sticks to the top of the region, over a picture that has to be scrolled to.
  await page.locator("#actors .region-head").evaluate((head) => (head.style.position = "static"));
  await page.waitForTimeout(500);
  await page.locator(".picture").screenshot({ path: `${FOLDER}actors-${people}.png` });
  await context.close();
}

await crowd(5, 5, { colorScheme: "light" });
await crowd(15, 12, { colorScheme: "dark" });
await crowd(60, 50, { colorScheme: "light" });
await picture("page", { viewport: { width: 1440, height: 960 }, colorScheme: "light" });
await picture("page-dark", { viewport: { width: 1440, height: 960 }, colorScheme: "dark" });
await browser.close();
