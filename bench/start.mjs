// What Lighthouse says of the page on a phone: its own simulation of a slow 4G line and of a
// processor four times slower. Prints Markdown; `cargo xtask bench start` runs it.

import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const { ONRECORD_PAGE, ONRECORD_CHROMIUM } = process.env;

/** What is looked at, and the fragment that leads there. */
const PAGES = { "Start page": "", "Sample article": "#sample" };

/** Each page is looked at so often; the visit with the middle score for performance counts. */
const VISITS = 5;

const SCORES = ["performance", "accessibility", "best-practices"];
const TIMES = {
  "first paint": "first-contentful-paint",
  "largest paint": "largest-contentful-paint",
  "blocked": "total-blocking-time",
  "interactive": "interactive",
};

async function visit(fragment) {
  const chrome = await launch({
    chromePath: ONRECORD_CHROMIUM,
    // Chromium's sandbox does not start for root.
    chromeFlags: ["--headless", "--disable-gpu", ...(process.getuid?.() ? [] : ["--no-sandbox"])],
  });
  try {
    const { lhr } = await lighthouse(ONRECORD_PAGE + fragment, {
      port: chrome.port,
      onlyCategories: SCORES,
      logLevel: "error",
    });
    return lhr;
  } finally {
    await chrome.kill();
  }
}

const rows = [];
let version;
for (const [name, fragment] of Object.entries(PAGES)) {
  const visits = [];
  for (let n = 0; n < VISITS; n += 1) visits.push(await visit(fragment));
  visits.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  const { categories, audits, lighthouseVersion } = visits[VISITS >> 1];
  version = lighthouseVersion;
  const scores = SCORES.map((score) => Math.round(100 * categories[score].score));
  const times = Object.values(TIMES).map((audit) => `${Math.round(audits[audit].numericValue)} ms`);
  rows.push([name, ...scores, ...times]);
}

console.log(`Lighthouse ${version}, phone; the middle one of ${VISITS} visits to each.\n`);
const head = ["Page", ...SCORES.map((score) => score.replace("-", " ")), ...Object.keys(TIMES)];
const line = (cells) => `| ${cells.join(" | ")} |`;
console.log(line(head));
console.log(line(head.map((_, column) => (column ? "--:" : "---"))));
for (const row of rows) console.log(line(row));
