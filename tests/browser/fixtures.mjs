// What every browser test starts from: a page that is watched, an article of our own, and the
// moves of a reader.

import { readFileSync } from "node:fs";
import axe from "axe-core";
import { test as base, expect } from "@playwright/test";

export { expect };

/** An article with invented people, read by most of the tests. */
export const ARTICLE = readFileSync(new URL("article.txt", import.meta.url), "utf8");

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
    await expect(this.article).toBeVisible();
    // They come after the first frame.
    await expect(this.actors).toBeVisible();
  }

  /** The card of the statement with these words. */
  card(words) {
    return this.cards.filter({ has: this.page.getByText(words) });
  }

  /** The marked passage with these words in the article. */
  mark(words) {
    return this.marks.filter({ hasText: words });
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

  /** Presses the mouse in one place and lets it go in another. */
  async drag(from, to) {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await mouse.move(to.x, to.y);
    await mouse.up();
  }

  /** The names on the cards that are lit. */
  async litSpeakers() {
    const lit = this.statements.locator(".lit").getByRole("heading", { level: 3 });
    return lit.allTextContents();
  }
}
