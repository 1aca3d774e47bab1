// How the picture copes with 60 and with 500 actors: milliseconds for its layout, and between the
// frames of a drag (16.7 is 60 a second).
// `node measure/drag.mjs` with ONRECORD_PAGE and ONRECORD_CHROMIUM set.

import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { article } from "./crowd.mjs";

/** People, and pairs of them who are related. */
const CROWDS = [
  [62, 50],
  [590, 620],
];

/** Measures every crowd in a browser of its own. */
export async function drag() {
  const result = {};
  for (const [people, pairs] of CROWDS) {
    const measured = await measure(article(people, pairs));
    result[`${measured.actors} actors, ${measured.pairs} pairs`] = measured;
  }
  return result;
}

async function measure(text) {
  const browser = await chromium.launch({
    executablePath: process.env.ONRECORD_CHROMIUM,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 960 },
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    await page.goto(process.env.ONRECORD_PAGE);
    await page.getByRole("group", { name: "Theme" }).waitFor();
    await page.getByRole("textbox", { name: "News article" }).fill(text);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator("#picture .node").first().waitFor();
    await page.waitForTimeout(1000);

    // Another width is another layout.
    for (let turn = 1; turn <= 8; turn += 1) {
      await page.setViewportSize({ width: 1440 - 40 * (turn % 2), height: 960 });
      await page.waitForTimeout(400);
    }
    const layouts = await page.evaluate(() =>
      performance.getEntriesByName("layout", "measure").map(({ duration }) => duration),
    );
    const frames = await dragged(page);
    const ordered = sorted(frames);
    const at = (share) => tenth(ordered[Math.floor((ordered.length - 1) * share)]);
    return {
      actors: await page.locator("#picture .node").count(),
      pairs: await page.locator("#picture .bundle").count(),
      "ms of layout": { median: tenth(median(layouts)), least: tenth(Math.min(...layouts)) },
      "ms between frames of a drag": { median: at(0.5), "9 of 10": at(0.9), longest: at(1) },
      "work in a frame, ms": await worked(page),
    };
  } finally {
    await browser.close();
  }
}

/** Drags the busiest actor in a circle and gives the time between the frames that were shown. */
async function dragged(page) {
  const node = page.locator("#picture .node:not(.hue-none) .disc").first();
  await node.scrollIntoViewIfNeeded();
  const box = await node.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    window.frames_ = [];
    let before = performance.now();
    const frame = (now) => {
      window.frames_.push(now - before);
      before = now;
      window.frame_ = requestAnimationFrame(frame);
    };
    window.frame_ = requestAnimationFrame(frame);
  });
  for (let step = 0; step < 120; step += 1) {
    const turn = step / 12;
    await page.mouse.move(x + 60 * Math.cos(turn), y + 60 * Math.sin(turn));
  }
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.frame_);
    return window.frames_.slice(2);
  });
  await page.mouse.up();
  return frames;
}

/** How long the program itself takes for one move of a drag, on average over many. */
async function worked(page) {
  return page.evaluate(() => {
    const svg = document.getElementById("picture");
    const disc = document.querySelector("#picture .node:not(.hue-none) .disc");
    const box = disc.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const send = (target, type, dx) => {
      const options = { bubbles: true, pointerId: 1, button: 0, clientX: x + dx, clientY: y };
      target.dispatchEvent(new PointerEvent(type, options));
    };
    svg.setPointerCapture = () => {};
    send(disc, "pointerdown", 0);
    send(svg, "pointermove", 9);
    const moves = 200;
    const begun = performance.now();
    return (async () => {
      for (let move = 0; move < moves; move += 1) {
        send(svg, "pointermove", 9 + (move % 40));
        // What follows from a move is drawn in a task of its own.
        await Promise.resolve();
        await new Promise((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(0);
        });
      }
      const spent = (performance.now() - begun) / moves;
      send(svg, "pointerup", 9);
      return Math.round(spent * 100) / 100;
    })();
  });
}

function sorted(values) {
  return values.toSorted((a, b) => a - b);
}

function median(values) {
  return sorted(values)[Math.floor(values.length / 2)];
}

function tenth(value) {
  return Math.round(value * 10) / 10;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(await drag(), null, 2));
}
