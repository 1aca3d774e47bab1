// How a long article scrolls and filters once it is shown: the longest task behind each thing a
// reader does, and what of it the processor worked, in milliseconds.
// `node measure/long.mjs` with ONRECORD_PAGE and ONRECORD_CHROMIUM set.

import { longestTask, onPage, report } from "./browser.mjs";
import { article } from "./text.mjs";

/** What a reader does, each as a function that runs in the page. */
const MOVES = {
  "scroll the cards": () => window.scrollThrough("quotes"),
  "scroll the article": () => window.scrollThrough("article-pane"),
  "one kind": () => document.querySelectorAll("input[name=kind]")[1].click(),
  "all kinds": () => document.querySelectorAll("input[name=kind]")[0].click(),
  "one speaker": () => document.querySelector(".chip").click(),
  "all speakers": () => document.querySelector(".chip").click(),
  "search": () => window.type("harbour"),
  "no search": () => window.type(""),
  "choose a card": () => document.querySelector(".card article").click(),
  "choose an actor": () => document.querySelector(".card h3 button").click(),
  "choose nothing": () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })),
  "cards by speaker": () => document.querySelectorAll("input[name=order]")[1].click(),
};

/** Measures an article of so many characters with the processor slowed so many times. */
export async function long({ characters = 60_000, slower = 4 } = {}) {
  return onPage(slower, async (page, devtools) => {
    const result = await page.evaluate(async (text) => {
      window.pasteText(text);
      await window.until(() => document.querySelector(".card"));
      const all = Number(document.querySelector(".result").textContent.match(/\d+/)[0]);
      await window.until(() => document.querySelectorAll(".card").length >= all);
      await new Promise((resolve) => setTimeout(resolve, 4000));
      window.scrollThrough = async (id) => {
        const pane = document.getElementById(id);
        for (let step = 1; step <= 60; step++) {
          pane.scrollTop = (pane.scrollHeight * step) / 60;
          await window.painted();
        }
      };
      window.type = (words) => {
        const field = document.querySelector("input[type=search]");
        field.value = words;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      };
      return { characters: text.length, statements: all };
    }, article(characters));
    const moves = {};
    for (const [name, move] of Object.entries(MOVES)) {
      moves[name] = await longestTask(devtools, async () => {
        await page.evaluate(`(async () => {
          await (${move})();
          await window.painted();
        })()`);
        // What the browser does about it when nothing else is to be done belongs to it.
        await page.waitForTimeout(1000);
      });
    }
    return { slower, ...result, moves };
  });
}

await report(import.meta.url, async () => [await long({ slower: 1 }), await long({ slower: 4 })]);
