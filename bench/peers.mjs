// The engine as wasm beside compromise and wink-nlp: the same texts in the same page of the same
// Chromium, one after the other. Prints Markdown; `cargo xtask bench` runs it.

import { readFile, readdir } from "node:fs/promises";
import { build } from "esbuild";
import { chromium } from "../tests/node_modules/@playwright/test/index.mjs";

const { ONRECORD_CHROMIUM, ONRECORD_ENGINE } = process.env;
const ARTICLES = new URL("../tests/articles/", import.meta.url);
const PAGE = "http://bench.invalid/";

/** Milliseconds for which each is run, after a warm-up of a quarter of that. */
const TIME = 4000;

const PEERS = `
  import compromise from "compromise";
  import wink from "wink-nlp";
  import model from "wink-eng-lite-web-model";

  // Its usual pipeline, which is what finding names asks for.
  const nlp = wink(model);
  const its = nlp.its;

  globalThis.peers = {
    // Names and what stands in quotation marks; who said it, it does not say.
    compromise(text) {
      const doc = compromise(text);
      doc.topics().out("array");
      return doc.quotations().out("array").length;
    },
    // Word classes and entities; it knows of no statements.
    "wink-nlp"(text) {
      const doc = nlp.readDoc(text);
      doc.tokens().out(its.pos);
      return doc.entities().out().length;
    },
  };
`;

/** The texts of our own articles, without what a person found in them. */
async function articles() {
  const names = (await readdir(ARTICLES)).filter((name) => name.endsWith(".txt")).sort();
  const files = await Promise.all(names.map((name) => readFile(new URL(name, ARTICLES), "utf8")));
  return files.map((file) => file.split("\n== ")[0]);
}

/** What the page asks for, by its path. */
async function files() {
  const peers = await build({
    stdin: { contents: PEERS, resolveDir: new URL(".", import.meta.url).pathname },
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
  });
  return {
    "/": ["text/html", "<!doctype html><title>bench</title>"],
    "/engine.js": ["text/javascript", await readFile(`${ONRECORD_ENGINE}/bench.js`)],
    "/engine.wasm": ["application/wasm", await readFile(`${ONRECORD_ENGINE}/bench.wasm`)],
    "/peers.js": ["text/javascript", Buffer.from(peers.outputFiles[0].contents)],
  };
}

/** Runs in the page: how often a second each reads all texts, in turns, so that all meet the same
 * weather. */
async function race({ texts, time }) {
  const now = () => performance.now();
  const { statements, link, open } = wasm_bindgen;
  const links = texts.map(link);
  const runners = {
    Onrecord: () => texts.forEach((text) => statements(text)),
    ...Object.fromEntries(
      Object.entries(peers).map(([name, peer]) => [name, () => texts.forEach(peer)]),
    ),
    "making a link": () => texts.forEach((text) => link(text)),
    "opening it": () => links.forEach((link) => open(link)),
  };
  const best = {};
  for (const [name, run] of Object.entries(runners)) {
    for (const start = now(); now() - start < time / 4; ) run();
    best[name] = Infinity;
  }
  for (const start = now(); now() - start < time * Object.keys(runners).length; ) {
    for (const [name, run] of Object.entries(runners)) {
      const from = now();
      // As many rounds as make a time the clock can tell.
      let rounds = 0;
      do {
        run();
        rounds += 1;
      } while (now() - from < 20);
      best[name] = Math.min(best[name], (now() - from) / rounds);
    }
  }
  return best;
}

const texts = await articles();
const served = await files();
const browser = await chromium.launch({
  executablePath: ONRECORD_CHROMIUM,
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--disable-background-networking", "--no-first-run"],
});
try {
  const page = await browser.newPage();
  await page.route("**", (route) => {
    const [contentType, body] = served[new URL(route.request().url()).pathname] ?? [];
    return body ? route.fulfill({ contentType, body }) : route.fulfill({ status: 404 });
  });
  await page.goto(PAGE);
  await page.addScriptTag({ url: "/engine.js" });
  await page.addScriptTag({ url: "/peers.js" });
  await page.evaluate(() => wasm_bindgen({ module_or_path: "/engine.wasm" }));
  const best = await page.evaluate(race, { texts, time: TIME });
  print(best);
} finally {
  await browser.close();
}

function print(best) {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const row = (name, ms, ...rest) =>
    console.log(`| ${[name, (bytes / 1000 / ms).toFixed(2), ms.toFixed(2), ...rest].join(" | ")} |`);
  const { "making a link": link, "opening it": open, ...readers } = best;
  console.log(`${texts.length} articles, ${Math.round(bytes / 1000)} KB.\n`);
  console.log("| reader | MB/s | ms | Onrecord is so many times as fast |\n| --- | ---: | ---: | ---: |");
  for (const [name, ms] of Object.entries(readers)) {
    row(name, ms, (ms / readers.Onrecord).toFixed(1));
  }
  console.log("\n| link | MB/s | ms an article |\n| --- | ---: | ---: |");
  for (const [name, ms] of [["made", link], ["opened", open]]) {
    console.log(`| ${name} | ${(bytes / 1000 / ms).toFixed(2)} | ${(ms / texts.length).toFixed(2)} |`);
  }
}
