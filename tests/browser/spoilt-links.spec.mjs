// Ten thousand links that were spoilt on their way or by which somebody means harm, opened one after
// the other by a reader who has an article of their own.

import { readFileSync } from "node:fs";

import { expect, test } from "./fixtures.mjs";
import { number, sealed, write } from "../format.mjs";

const COUNT = 10_000;
const BATCH = 500;
/** Milliseconds. */
const LONGEST = 100;
const MEMORY = 64 << 20;

const MARKUP = `<img src=x onerror=alert(1)>"'><script>alert(1)</script><svg onload=alert(1)>`;
const OWN = "Own notes. “The well is dry,” said Marit Olsen, a farmer.";

const GOLDEN = readFileSync(
  new URL("../../dossier/tests/link/version-2-all.txt", import.meta.url),
  "utf8",
)
  .trim()
  .split("\n");

/** Numbers by chance, the same in every run. */
function dice(seed) {
  return (below) => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % below;
  };
}

const string = (text) => [...number(Buffer.byteLength(text)), ...Buffer.from(text)];

/** Corrections with markup in each name: an actor added, and one renamed. */
function named(below) {
  const actor = [below(2), below(9), 9 + below(90)];
  return [2, 5, ...string(MARKUP), below(5), 6, ...actor, ...string(MARKUP)];
}

/** A link with markup wherever there is a string. */
function withMarkup(below) {
  if (below(2)) return write([[4, Buffer.from(Array(6).fill(MARKUP).join("\n"))]]);
  const text = `${MARKUP}\n\n“${MARKUP},” said Ama Osei ${MARKUP}. Ito thanked ${MARKUP}.`;
  const place = [1, 4, below(40), 40 + below(60), 1, below(3), below(3)];
  return write([
    [1, Buffer.from(text)],
    [2, named(below)],
    [3, place],
  ]);
}

/** A few bytes that say that they become many. */
function bomb(below) {
  const most = [98_304, 98_305, 2 ** 28 - 1, 2 ** 35][below(20) ? 1 + below(3) : 0];
  const coded = Array.from({ length: below(30) }, () => below(256));
  return sealed([1, ...number(most), 0, ...number(coded.length), ...coded]);
}

/** Sections in any order, doubled, unknown, with bytes changed, missing or put in. */
function garbled(below) {
  const sections = Array.from({ length: 1 + below(4) }, () => {
    const [tag, content] = [
      [1, [...Buffer.from("“No,” said Ama Osei 👩‍🌾.")]],
      [2, named(below)],
      [3, [1, below(6), 0, below(30), 30 + below(30), 1, below(3), below(3)]],
      [4, [...Buffer.from(`Ama\n\n\n\n${MARKUP}`)]],
      [5 + below(200), [1, 2, 3]],
    ][below(5)];
    const at = below(content.length);
    content.splice(at, below(3), ...Array.from({ length: below(3) }, () => below(256)));
    return [tag, content];
  });
  return write(sections);
}

function spoilt(round, below) {
  const link = GOLDEN[below(GOLDEN.length)];
  const other = GOLDEN[below(GOLDEN.length)];
  const at = below(link.length);
  switch (round % 10) {
    case 0:
    case 1: {
      const changed = String.fromCharCode(link.charCodeAt(at) ^ (1 << below(7)));
      return link.slice(0, at) + changed + link.slice(at + 1);
    }
    case 2:
    case 3:
      return link.slice(0, at);
    case 4:
      return link.slice(0, at) + other.slice(below(other.length));
    case 5:
      return link.slice(0, at) + MARKUP + link.slice(at);
    case 6:
      return round % 100 === 6 ? `2.${"A".repeat(below(80_000))}` : link + link.slice(at).repeat(below(9));
    case 7:
      return bomb(below);
    case 8:
      return round % 30 === 8 ? withMarkup(below) : sealed(Array.from({ length: below(40) }, () => below(256)));
    default:
      return garbled(below);
  }
}

/** Runs in the page: opens links and says which of them took long. */
async function open({ links, longest }) {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  const settled = () =>
    new Promise((done) => {
      port1.addEventListener("message", done, { once: true });
      port2.postMessage("");
    });
  const once = async (link) => {
    const fragment = `#${link}`;
    if (location.hash === new URL(fragment, location).hash) return 0;
    let start;
    addEventListener("hashchange", () => (start = performance.now()), { capture: true, once: true });
    const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = fragment;
    await changed;
    await settled();
    return performance.now() - start;
  };
  const told = { slow: [], opened: 0, refused: 0, markup: 0 };
  for (const link of links) {
    let took = await once(link);
    // Another program may have had the processor: what took long is tried again.
    for (let tries = 0; took > longest && tries < 10; tries += 1) {
      await once("sample");
      await new Promise((done) => setTimeout(done, 50));
      took = await once(link);
    }
    if (took > longest) told.slow.push([took, link]);
    told.markup += document.querySelectorAll("img, iframe, script:not([src]), [onload], [onerror]").length;
    if (document.querySelector("#quotes, .alone")) told.opened += 1;
    else if (document.querySelector("[role=alert]")) told.refused += 1;
  }
  return told;
}

test.use({ trace: "off" });

test("ten thousand spoilt links are told or opened, soon, and change nothing", async ({
  reader,
  page,
}) => {
  test.setTimeout(900_000);
  await page.addInitScript(() => {
    for (const way of ["instantiate", "instantiateStreaming"]) {
      const usual = WebAssembly[way];
      WebAssembly[way] = async (...how) => {
        const result = await usual.apply(WebAssembly, how);
        window.memory = (result.instance ?? result).exports.memory;
        return result;
      };
    }
    window.alert = () => {
      throw new Error("a link has run");
    };
  });
  await reader.read(OWN);
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  const bytes = () => page.evaluate(() => window.memory.buffer.byteLength);
  const before = { kept: await kept(), bytes: await bytes() };

  const below = dice(0x0bad11c);
  const sum = { opened: 0, refused: 0 };
  for (let round = 0; round < COUNT; round += BATCH) {
    const links = Array.from({ length: BATCH }, (_, at) => spoilt(round + at, below));
    const told = await page.evaluate(open, { links, longest: LONGEST });
    expect(told.slow).toEqual([]);
    expect(told.markup).toBe(0);
    sum.opened += told.opened;
    sum.refused += told.refused;
    expect(await kept()).toBe(before.kept);
  }
  expect(sum.opened + sum.refused).toBe(COUNT);
  expect(sum.opened).toBeGreaterThan(COUNT / 50);
  expect((await bytes()) - before.bytes).toBeLessThan(MEMORY);

  await page.goto("./");
  await expect(reader.statements).toContainText("The well is dry");
});
