// From a paste to painted cards, in milliseconds, and what the page takes of memory then:
// `node measure/paste.mjs` with ONRECORD_PAGE and ONRECORD_CHROMIUM set.

import { median, onPage, report } from "./browser.mjs";
import { article } from "./text.mjs";

const SIZES = { "6 KB": 6_000, "60 KB": 60_000, "1 MB": 1_000_000 };

/** Measures each size with the processor slowed so many times; the middle one of `rounds` counts. */
export async function paste({ slower = 4, rounds = 3 } = {}) {
  const result = { slower };
  for (const [name, characters] of Object.entries(SIZES)) {
    const text = article(characters);
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await onPage(slower, (page, devtools) => once(page, devtools, text)));
    result[name] = Object.fromEntries(
      Object.keys(runs[0]).map((key) => [key, Math.round(median(runs.map((run) => run[key])))]),
    );
  }
  return result;
}

async function once(page, devtools, text) {
  const times = await page.evaluate(async (text) => {
    window.tasks.length = 0;
    const start = performance.now();
    window.pasteText(text);
    const answered = performance.now();
    await window.until(() => document.querySelector(".card"));
    const cards = await window.painted();
    // Thousands of cards are made for minutes, while nobody waits for them.
    const all = Number(document.querySelector(".result").textContent.match(/\d+/)[0]);
    if (all < 1000) await window.until(() => document.querySelectorAll(".card").length >= all);
    const done = all < 1000 ? { "ms to all cards": (await window.painted()) - start } : {};
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return {
      "ms until the paste was taken": answered - start,
      "ms to the first cards": cards - start,
      ...done,
      "ms of the longest task": Math.max(0, ...window.tasks),
      statements: all,
    };
  }, text);
  const heap = await devtools.send("Runtime.getHeapUsage");
  const mega = (bytes) => bytes / 1024 / 1024;
  return {
    ...times,
    "MB of script heap": mega(heap.usedSize),
    "MB of buffers, the program's memory among them": mega(heap.backingStorageSize ?? 0),
    "MB of document": mega(heap.embedderHeapUsedSize ?? 0),
  };
}

await report(import.meta.url, paste);
