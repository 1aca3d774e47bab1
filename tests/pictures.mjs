// Takes the pictures of the page in docs/screenshots anew: run by `cargo xtask pictures`.

import { chromium } from "@playwright/test";
import { article } from "./measure/crowd.mjs";

const { ONRECORD_PAGE, ONRECORD_CHROMIUM } = process.env;
const FOLDER = new URL("../docs/screenshots/", import.meta.url).pathname;

const browser = await chromium.launch({
  executablePath: ONRECORD_CHROMIUM,
  chromiumSandbox: process.getuid?.() !== 0,
});

/** The page with its sample article, or as `hash` opens it, once `shown` has brought it to a state. */
async function picture(name, shown, { hash = "#sample", ...options }) {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    viewport: { width: 1440, height: 960 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${ONRECORD_PAGE}${hash}`);
  await page.getByRole("group", { name: "Theme" }).waitFor();
  if (hash) await page.locator("#actors-pane").waitFor();
  await shown(page);
  // What follows from it is drawn a frame or two later.
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await context.close();
}

/** A line of the graph chosen, and so the sentences behind it. */
async function lineChosen(page) {
  const graph = page.getByRole("group", { name: /^Picture of the actors/ });
  const line = graph.getByRole("button", { name: /^(Norway and Tunde Adeyemi|Tunde Adeyemi and Norway): / });
  // The middle of a bent line lies beside it, where a real click would miss.
  await line.dispatchEvent("click");
}

/** The card of a statement of the sample. */
const card = (page) => page.getByRole("article").filter({ hasText: "We have cut our catch twice" });

/** A statement while its words are changed, with the reasons for it open. */
async function corrected(page) {
  await card(page).getByRole("button", { name: /Why/ }).click();
  await card(page).getByRole("button", { name: "Correct" }).click();
  await page.getByRole("button", { name: "Change its words" }).click();
}

/** A statement as a picture. */
async function pictured(page) {
  await card(page).getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Picture…" }).click();
  await page.getByRole("dialog").getByRole("radio", { name: "Wide" }).check({ force: true });
}

/** A mark that was touched. */
async function touched(page) {
  await page.locator("mark").filter({ hasText: "We have cut our catch twice" }).click();
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
await picture("page", lineChosen, { colorScheme: "light" });
await picture("page-dark", lineChosen, { colorScheme: "dark" });
await picture("start", async () => {}, { hash: "", colorScheme: "light" });
await picture("correcting", corrected, { colorScheme: "light" });
await picture("card-picture", pictured, { colorScheme: "dark" });
await picture("phone", touched, { viewport: { width: 390, height: 844 }, colorScheme: "light" });
await browser.close();
