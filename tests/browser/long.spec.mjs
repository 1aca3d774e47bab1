// Long texts are read in the background: the page goes on answering, says how far it is, can be
// stopped, and takes the last text. Where there is no background it says so and reads all the same.

import { article } from "../measure/text.mjs";
import { ARTICLE, expect, test } from "./fixtures.mjs";

const LAST = "The lighthouse keeps its lamp";
const END = `\n\n“${LAST},” said Zuleika Ferreira, keeper of the light on Tern Rock.`;
const LONG = article(70_000) + END;
const BOOK = article(1_000_000) + END;

// A trace keeps the whole document at every step, which takes longer than what is tested here.
test.use({ trace: "off" });
test.describe.configure({ timeout: 120_000 });
const shown = { timeout: 60_000 };

/** Lets the worker answer only when it is told to: what a slow machine does by itself. */
async function slowWorker(page) {
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      set onmessage(hear) {
        super.onmessage = (event) => {
          if (typeof event.data === "number") return hear(event);
          window.release = () => hear(event);
        };
      }
    };
  });
}

const opening = (page) => page.getByRole("progressbar", { name: /How much/ });
const released = (page) => page.waitForFunction(() => window.release);

test("a long text is read while the page goes on, and says how far it is", async ({
  reader,
  page,
}) => {
  await slowWorker(page);
  await reader.open();
  await reader.paste(BOOK);
  await expect(page.getByText(/^Reading .* of text$/)).toBeVisible();
  await expect(page.getByText("Finding who does what to whom")).toBeVisible();
  await expect(opening(page)).toHaveAttribute("value", "75");
  // The page answers: only its program changes the colours.
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect(page.locator(":root")).toHaveAttribute("data-theme", "dark");

  await released(page);
  await page.evaluate(() => window.release());
  await expect(opening(page)).toBeHidden(shown);
  await expect(reader.cards.first()).toBeVisible(shown);
});

test("the reading of a long text can be stopped, and the text stays in the box", async ({
  reader,
  page,
}) => {
  await slowWorker(page);
  await reader.open();
  await reader.paste(LONG);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(opening(page)).toBeHidden();
  await expect(reader.box).toBeFocused();
  expect(await reader.box.inputValue()).toBe(LONG);

  await page.getByRole("button", { name: "Read it" }).click();
  await expect(opening(page)).toBeVisible();
  await released(page);
  await page.evaluate(() => window.release());
  // What was asked for before the stop has come, and the page asks once more.
  await expect(reader.cards.first()).toBeVisible(shown);
});

test("the last of several texts wins", async ({ reader, page }) => {
  await slowWorker(page);
  await reader.open();
  await reader.paste(LONG);
  await page.getByRole("button", { name: "Stop" }).click();
  await reader.box.fill(ARTICLE);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(reader.card("A bus is not a boat")).toBeVisible();
  await released(page);
  await page.evaluate(() => window.release());
  await expect(reader.card("A bus is not a boat")).toBeVisible();
});

test("a browser without workers reads a long text all the same, and says what that means", async ({
  reader,
  page,
}) => {
  await page.addInitScript(() => {
    window.seen = [];
    new MutationObserver(() => window.seen.push(document.body?.innerText)).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    window.Worker = class {
      constructor() {
        throw new DOMException("no workers here", "SecurityError");
      }
    };
  });
  await reader.open();
  await reader.paste(LONG);
  await expect(reader.cards.first()).toBeVisible(shown);
  const seen = await page.evaluate(() => window.seen.join());
  expect(seen).toContain("It will not answer until the text is read");
});

test("a policy that forbids workers is no hindrance either", async ({
  reader,
  page,
  complaints,
}) => {
  await page.route("./", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": "worker-src 'none'" };
    await route.fulfill({ response, headers });
  });
  await reader.open();
  await reader.paste(LONG);
  await expect(reader.cards.first()).toBeVisible(shown);
  expect(complaints.splice(0).join()).toContain("worker-src");
});

test("the first cards stand there before the others are made, and a choice makes its own", async ({
  reader,
  page,
}) => {
  // The browser is idle when the test says so.
  await page.addInitScript(() => {
    window.idle = [];
    window.requestIdleCallback = (work) => window.idle.push(work);
  });
  await reader.open();
  await reader.paste(LONG);
  await expect(reader.cards.first()).toBeVisible(shown);
  await expect(reader.article.locator("mark").first()).toBeVisible();
  expect(await reader.cards.count()).toBeLessThan(30);
  await expect(reader.card(LAST)).toHaveCount(0);

  await page.evaluate(() => window.idle.splice(0).forEach((work) => work({})));
  await reader.actors.getByText("Table", { exact: true }).click();
  await reader.actors.getByRole("button", { name: "Zuleika Ferreira", exact: true }).click();
  await expect(reader.card(LAST)).toBeInViewport();
  await expect(reader.mark(LAST)).toBeInViewport();
  expect(await reader.cards.count()).toBeLessThan(60);
});

test("paper has all of a long text, however early it is printed", async ({ reader, page }) => {
  // The browser is never idle: what is not made for paper is not made.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
    window.print = () => (window.printed = document.querySelectorAll(".card").length);
  });
  const pages = (pdf) => Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))[1]);
  await reader.open();
  await reader.paste(LONG);
  const result = page.getByRole("status").filter({ hasText: /^\d+ statements by/ });
  const statements = Number.parseInt(await result.textContent(), 10);
  expect(await reader.cards.count()).toBeLessThan(30);
  await reader.statements.getByRole("button", { name: "Save as" }).click();
  await page.getByRole("button", { name: "Print, or save as PDF" }).click();
  await page.waitForFunction(() => window.printed);
  expect(await page.evaluate(() => window.printed)).toBe(statements);

  await page.reload();
  await expect(reader.cards.first()).toBeVisible(shown);
  expect(await reader.cards.count()).toBeLessThan(30);
  const early = pages(await page.pdf());
  await expect(reader.cards).toHaveCount(statements);
  await expect(reader.mark(LAST)).toHaveCount(1);
  expect(early).toBe(pages(await page.pdf()));
});

test("in time all of a long text is there", async ({ reader, page }) => {
  await reader.open();
  await reader.paste(LONG);
  const result = page.getByRole("status").filter({ hasText: /^\d+ statements by/ });
  const statements = Number.parseInt(await result.textContent(), 10);
  await expect(reader.cards).toHaveCount(statements, shown);
  await expect(reader.mark(LAST)).toHaveCount(1);
  const shownText = await reader.article.locator(".text").textContent();
  expect(shownText.replace(/\s/g, "")).toBe(LONG.replace(/\s/g, ""));
});
