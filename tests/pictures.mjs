// Takes the README's pictures of the page anew: run by `cargo xtask pictures`.

import { chromium } from "@playwright/test";

const { ONRECORD_PAGE, ONRECORD_CHROMIUM } = process.env;
const FOLDER = new URL("../docs/screenshots/", import.meta.url).pathname;

const browser = await chromium.launch({
  executablePath: ONRECORD_CHROMIUM,
  chromiumSandbox: process.getuid?.() !== 0,
});

/** The sample article with one of its people chosen. */
async function picture(name, options) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(`${ONRECORD_PAGE}#sample`);
  await page
    .getByRole("group", { name: /^Picture of the actors/ })
    .getByRole("button", { name: /^Tunde Adeyemi, person/ })
    .click();
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await context.close();
}

await picture("page", { viewport: { width: 1440, height: 900 }, colorScheme: "light" });
await picture("page-dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" });
await browser.close();
