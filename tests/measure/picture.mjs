// How good the layout is, and how the picture copes with 50 and with 500 actors: milliseconds for its
// layout, and between the frames of a drag (16.7 is 60 a second).
// `node measure/picture.mjs` with ONRECORD_PAGE and ONRECORD_CHROMIUM set.

import { median, onPage, report } from "./browser.mjs";
import { article } from "./crowd.mjs";
import { layout } from "./layout.mjs";

/** People, and pairs of them who are related. */
const CROWDS = [
  [62, 50],
  [590, 620],
];

/** Measures the layout, and every crowd in a browser of its own. */
export async function picture() {
  const result = { layout: await layout() };
  for (const [people, pairs] of CROWDS) {
    const measured = await measure(article(people, pairs));
    result[`${measured.actors} actors, ${measured.pairs} pairs`] = measured;
  }
  return result;
}

function measure(text) {
  return onPage(1, async (page) => {
    await page.setViewportSize({ width: 1440, height: 960 });
    await page.evaluate((text) => window.pasteText(text), text);
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
    const frames = (await dragged(page)).sort((a, b) => a - b);
    const at = (share) => tenth(frames[Math.floor((frames.length - 1) * share)]);
    return {
      actors: await page.locator("#picture .node").count(),
      pairs: await page.locator("#picture .bundle").count(),
      "ms of layout": { median: tenth(median(layouts)), least: tenth(Math.min(...layouts)) },
      "ms between frames of a drag": { median: at(0.5), "9 of 10": at(0.9), longest: at(1) },
      "ms of work for a move": await worked(page),
    };
  });
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

function tenth(value) {
  return Math.round(value * 10) / 10;
}

await report(import.meta.url, picture);
