// What every browser test starts from: a page that is watched, an article of our own, and the
// moves of a reader.

import { readFileSync } from "node:fs";
import axe from "axe-core";
import { test as base, expect } from "@playwright/test";

export { expect };

/** An article with invented people, read by most of the tests. */
export const ARTICLE = readFileSync(new URL("article.txt", import.meta.url), "utf8");

/** Five people, a union and an authority who quarrel, praise and threaten each other. */
export const QUARREL = readFileSync(new URL("quarrel.txt", import.meta.url), "utf8");

const WINDOWS = {
  wide: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
};

// Said by Playwright wherever it keeps the browser from keeping the page.
const UNKEPT = "Service Worker registration blocked by Playwright";

export const test = base.extend({
  // Whatever the browser complains about fails the test: errors and warnings in the console
  // (breaches of the page's policy among them) and uncaught exceptions. A test that provokes
  // some takes them out of the list.
  complaints: [
    async ({ page }, use) => {
      const complaints = [];
      page.on("console", (message) => {
        if (message.text() === UNKEPT) return;
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await use(complaints);
      expect(complaints, "the browser complains").toEqual([]);
    },
    { auto: true },
  ],

  reader: async ({ page, context }, use) => use(new Reader(page, context)),
});

/** The same tests in windows of each size, light and dark. */
export function everywhere(tests, windows = WINDOWS) {
  for (const [size, viewport] of Object.entries(windows)) {
    for (const colorScheme of ["light", "dark"]) {
      test.describe(`${size}, ${colorScheme}`, () => {
        test.use({ viewport, colorScheme });
        tests();
      });
    }
  }
}

/** Keeps the page's program back until what this gives is called. */
export async function holdProgram(page) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** What is saved when this is pressed. */
export async function saved(button) {
  const [download] = await Promise.all([button.page().waitForEvent("download"), button.click()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: readFileSync(path) };
}

/** Another page, empty and without a policy: there a test may parse what was saved. */
export function unbound(page) {
  return page.context().newPage();
}

/** Nothing makes the page scroll sideways. */
export async function expectFitting(page) {
  const [wanted, given] = await page.evaluate(() => {
    const root = document.scrollingElement;
    return [root.scrollWidth, root.clientWidth];
  });
  expect(wanted, "the page scrolls sideways").toBeLessThanOrEqual(given);
}

/** axe-core finds nothing; its script is evaluated, since the page's policy lets none be added. */
export async function expectAccessible(page) {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await axe.run(document, { runOnly: tags, preload: false });
    return result.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => `${node.target}: ${node.failureSummary}`),
    }));
  });
  expect(violations).toEqual([]);
}

/** A person at the page, who knows it by what it shows and not by how it is made. */
class Reader {
  constructor(page, context) {
    this.page = page;
    this.context = context;
    this.box = page.getByRole("textbox", { name: "News article" });
    this.article = page.getByRole("region", { name: "Article", exact: true });
    this.statements = page.getByRole("region", { name: "Statements", exact: true });
    this.actors = page.getByRole("region", { name: "Actors", exact: true });
    this.graph = page.getByRole("group", { name: /^Picture of the actors/ });
    this.evidence = page.getByRole("region", { name: "Evidence" });
    this.cards = this.statements.getByRole("article");
    this.marks = this.article.locator("mark");
  }

  /** Opens the page and waits for its program. */
  async open() {
    await this.page.goto("./");
    await this.ready();
  }

  /** The program has come: only it can change colours. */
  async ready() {
    await expect(this.page.getByRole("group", { name: "Theme" })).toBeVisible();
  }

  /** Pastes from the clipboard, as a person does. */
  async paste(text) {
    await this.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.box.focus();
    await this.page.keyboard.press("ControlOrMeta+V");
  }

  /** Opens the page and reads an article. */
  async read(text = ARTICLE) {
    await this.open();
    await this.paste(text);
    await this.whole();
  }

  /** All of the article is there: the actors and the later cards come after the first frame. */
  async whole() {
    await expect(this.article).toBeVisible();
    await expect(this.actors).toBeVisible();
    const result = await this.page.getByText(/^(\d+ statements? by |No statement found$)/).first().textContent();
    await expect(this.cards).toHaveCount(Number.parseInt(result, 10) || 0);
  }

  /** The card of the statement with these words. */
  card(words) {
    return this.cards.filter({ has: this.page.getByText(words) });
  }

  /** Chooses something in the menu of a card, by key: cards that come into sight may still move. */
  async choose(card, name) {
    await card.getByRole("button", { name: "More", exact: true }).press("Enter");
    await this.page.getByRole("button", { name, exact: true }).press("Enter");
  }

  /** The marked passage with these words in the article. */
  mark(words) {
    return this.marks.filter({ hasText: words });
  }

  /** The node of an actor in the graph. */
  node(name) {
    return this.graph.getByRole("button", { name: new RegExp(`^${name}, `) });
  }

  /** Shows the actors so: as picture, matrix or table, or in this order. */
  async showActors(name) {
    // A radio button is drawn by the label around it.
    await this.actors.getByRole("radio", { name, exact: true }).check({ force: true });
  }

  /** Saves the actors as this kind of file. */
  async saveActors(kind) {
    await this.actors.getByRole("button", { name: "Save picture as" }).click();
    return saved(this.page.getByRole("button", { name: kind }));
  }

  /** Takes a statement off the list. */
  async strike(words) {
    await this.card(words).getByRole("button", { name: "Correct" }).click();
    await this.page.getByRole("button", { name: "Not a statement" }).click();
    await expect(this.card(words)).toHaveCount(0);
  }

  /** Presses Tab until this has the focus. */
  async tabTo(wanted, most = 200) {
    for (let presses = 0; presses < most; presses += 1) {
      await this.page.keyboard.press("Tab");
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab never reached ${wanted}`);
  }

  /** Clicks a line of the graph where it is drawn: in its middle. */
  async clickLine(name) {
    const line = this.graph.getByRole("button", { name });
    await line.scrollIntoViewIfNeeded();
    const middle = await line.locator("path").first().evaluate((path) => {
      const point = path.getPointAtLength(path.getTotalLength() / 2);
      const { x, y } = point.matrixTransform(path.getScreenCTM());
      return { x, y };
    });
    await this.page.mouse.click(middle.x, middle.y);
  }

  /** Where these words of the article are drawn: just inside their first and last letters. */
  async ends(words) {
    await expect(this.article).toContainText(words);
    return this.article.locator(".text").evaluate((text, words) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const letters = [];
      while (walker.nextNode()) {
        for (let at = 0; at < walker.currentNode.length; at += 1) {
          letters.push([walker.currentNode, at]);
        }
      }
      const whole = letters.map(([node, at]) => node.data[at]).join("");
      const start = whole.indexOf(words);
      if (start < 0) throw new Error(`The article does not say: ${words}`);
      const box = ([node, at]) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      letters[start][0].parentElement.scrollIntoView({ block: "center", behavior: "instant" });
      const [first, last] = [box(letters[start]), box(letters[start + words.length - 1])];
      return [
        { x: first.left + 1, y: first.top + first.height / 2 },
        { x: last.right - 1, y: last.top + last.height / 2 },
      ];
    }, words);
  }

  /** Selects words of the article with the mouse. */
  async select(words) {
    await this.drag(...(await this.ends(words)));
  }

  /** Drags with the mouse from one place to another, by a few steps. */
  async drag(from, to) {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  /** The names on the cards that are lit. */
  async litSpeakers() {
    const lit = this.statements.locator(".lit").getByRole("heading", { level: 3 });
    return lit.allTextContents();
  }
}
