// What every browser test starts from: a page that is watched, and an article of our own.

import { readFileSync } from "node:fs";
import { test as base, expect } from "@playwright/test";

export { expect };

/** An article with invented people, read by most of the tests. */
export const ARTICLE = readFileSync(new URL("article.txt", import.meta.url), "utf8");

/** Errors that a test expects are to be taken out of `complaints` by it. */
export const test = base.extend({
  // Whatever the browser complains about fails the test: errors in the console, uncaught
  // exceptions, and breaches of the page's policy, which show up as errors too.
  complaints: [
    async ({ page }, use) => {
      const complaints = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await use(complaints);
      expect(complaints, "the browser complains").toEqual([]);
    },
    { auto: true },
  ],
});
