// A thousand things a reader may do, in an order that chance has chosen once and for all, and the
// way back to the start.

import { expect, test } from "./fixtures.mjs";

// Short, so that a thousand readings of it by the page do not take long.
const TEXT = `Lighthouse of Torvik to be sold

By Henrike Aldana

The council of Torvik wants to sell its lighthouse. "Nobody has lived there since 1971," said Mayor Ragna Moe. "We pay for a roof that keeps no one dry."

Moe accused the Heritage Society of asking for too much. Its chair, Idris Farouk, said that the tower could be saved for half the price. Farouk praised the keeper's daughter, Solveig Haug, who met him on Friday.

"My father painted it every summer," Haug told reporters. She warned that the council would regret the sale. According to the Heritage Society, two buyers from Bergen have come to see it. Moe rejected the claim.`;

const ACTIONS = 1000;
const BATCH = 100;

test("a thousand actions, and undoing them, leave the article as it was", async ({ reader, page }) => {
  test.setTimeout(600_000);
  await reader.read(TEXT);
  await page.evaluate(walker);
  const start = await page.evaluate(() => window.shown());
  expect(start.cards.length).toBeGreaterThan(4);
  const done = {};
  for (let batch = 0; batch < ACTIONS / BATCH; batch += 1) {
    for (const [kind, times] of Object.entries(await page.evaluate((n) => window.walk(n), BATCH))) {
      done[kind] = (done[kind] ?? 0) + times;
    }
  }
  for (const kind of ["speaker", "kind", "words", "no statement", "statement", "name", "merge", "split", "no actor", "relation", "no relation", "undo", "redo", "drop", "reset", "filter", "choose"]) {
    expect(done[kind] ?? 0, `"${kind}" in ${JSON.stringify(done)}`).toBeGreaterThan(2);
  }
  await page.evaluate(() => window.undoAll());
  await reader.whole();
  expect(await page.evaluate(() => window.shown())).toEqual(start);
  await page.reload();
  await reader.whole();
  await page.evaluate(walker);
  expect(await page.evaluate(() => window.shown())).toEqual(start);
});

/** Runs in the page. */
function walker() {
  let seed = 0x2f6e2b1;
  const below = (limit) => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % limit;
  };
  const one = (list) => list[below(list.length)];
  const all = (selector, root = document) =>
    [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const named = (name, root = document) =>
    all("button", root).find((button) => button.textContent.trim() === name);
  const { port1, port2 } = new MessageChannel();
  port1.start();
  /** What follows from an action is on the page, if not yet before the eyes of the reader. */
  const settled = () =>
    new Promise((done) => {
      port1.addEventListener("message", done, { once: true });
      port2.postMessage("");
    });
  /** What is measured and then drawn is drawn, too. */
  const drawn = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

  /** Clicks it and waits until the page has what follows. */
  const click = async (element) => {
    element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    await settled();
  };
  const field = (label, root) =>
    all("label", root)
      .find((element) => element.querySelector("span")?.textContent === label)
      ?.querySelector("select, input");
  const fill = (input, value) => {
    input.value = value;
    input.dispatchEvent(new Event(input.matches("select") ? "change" : "input", { bubbles: true }));
  };
  const choose = (select) => fill(select, one([...select.options].filter((option) => option.value)).value);
  const submit = async (form) => {
    form.requestSubmit();
    await settled();
  };
  const key = async (element, key, shiftKey = false) => {
    element.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));
    await settled();
  };
  const steps = async (grip) => {
    for (let step = below(4); step >= 0; step -= 1) {
      await key(grip(), one(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]), below(3) === 0);
    }
  };
  const grip = () => one(all("[role=slider]"));
  const bar = () => all("[role=group][aria-label='Marked words']")[0];

  /** Opens what can be corrected on a card. */
  const card = async () => {
    const cards = all("#quotes .card");
    if (cards.length === 0) return undefined;
    const chosen = one(cards);
    await click(named("Correct", chosen));
    return chosen;
  };
  /** Shows the actors as a picture, a matrix or a table. */
  const look = async (as) => {
    document.querySelectorAll("#actors .views input")[as]?.click();
    await settled();
  };
  /** Chooses an actor and opens one of their forms. */
  const actor = async (button) => {
    const people = all("#actors tbody th button, #actors .node");
    if (people.length < 3) return undefined;
    const chosen = one(people);
    await click(chosen);
    if (!document.querySelector("#evidence")) await click(chosen);
    const opener = named(button, document.querySelector("#evidence") ?? document.createElement("p"));
    if (!opener) return undefined;
    await click(opener);
    return document.querySelector("#evidence form");
  };

  // Each gives true if it could be done.
  const actions = {
    async speaker() {
      const chosen = await card();
      if (!chosen) return false;
      const select = field("Speaker", chosen);
      choose(select);
      await settled();
      const name = field("Name", chosen);
      if (name) fill(name, one(["Pilar Quintana", "Ove Strand", "Mei Castellanos"]));
      await submit(chosen.querySelector("form"));
      return true;
    },
    async kind() {
      const chosen = await card();
      if (!chosen) return false;
      choose(field("Kind of statement", chosen));
      await submit(chosen.querySelector("form"));
      return true;
    },
    async words() {
      const chosen = await card();
      if (!chosen) return false;
      await click(named("Change its words", chosen));
      await drawn();
      await steps(grip);
      if (below(4) === 0) await key(grip(), "Escape");
      else await key(grip(), "Enter");
      return true;
    },
    async "no statement"() {
      const chosen = await card();
      if (!chosen) return false;
      await click(named("Not a statement", chosen));
      return true;
    },
    async statement() {
      await click(named("Add what was missed"));
      await drawn();
      await steps(grip);
      await steps(grip);
      if (!named("Add as statement", bar())) {
        await click(named("Show card", bar()));
        return false;
      }
      await click(named("Add as statement", bar()));
      await submit(bar().querySelector("form"));
      return true;
    },
    async relation() {
      const form = await actor("Add a relation");
      if (!form) return false;
      choose(field("What", form));
      choose(field("To whom", form));
      const whom = field("Name", form);
      if (whom) fill(whom, "Zuri Habib");
      const sentence = field("Sentence", form);
      if (sentence) choose(sentence);
      await settled();
      const name = field("Name", form);
      if (name) fill(name, "Zuri Habib");
      await submit(form);
      return true;
    },
    async name() {
      const form = await actor("Correct");
      if (!form) return false;
      fill(field("Name", form), one(["Alba Reyes", "The harbour board", "Ulrik"]));
      if (below(2) === 0) choose(field("Kind of actor", form));
      await submit(form);
      return true;
    },
    async merge() {
      const form = await actor("Correct");
      if (!form) return false;
      const select = field("Same as", form);
      fill(select, one([...select.options].filter((option) => /^\d+$/.test(option.value))).value);
      await submit(form);
      return true;
    },
    async split() {
      const form = await actor("This is two actors");
      if (!form) return false;
      const boxes = all("input[type=checkbox]", form);
      for (const box of boxes.slice(1)) if (below(2) === 0) box.click();
      boxes[0].click();
      if (boxes.every((box) => box.checked)) boxes[0].click();
      await settled();
      await submit(form);
      return true;
    },
    async "no actor"() {
      const form = await actor("Correct");
      if (!form) return false;
      await click(named("Not an actor", form));
      return true;
    },
    async "no relation"() {
      await look(0);
      const lines = all("#actors .bundle .hit");
      if (lines.length === 0) return false;
      await click(one(lines));
      const wrong = all("#evidence button").filter((button) => button.textContent === "This is wrong");
      if (wrong.length === 0) return false;
      await click(one(wrong));
      return true;
    },
    async undo() {
      if (!named("Undo")) return false;
      for (let times = below(4); times >= 0; times -= 1) await click(named("Undo"));
      return true;
    },
    async redo() {
      if (!named("Redo")) return false;
      for (let times = below(4); times >= 0; times -= 1) await click(named("Redo"));
      return true;
    },
    async drop() {
      const opener = all("button").find((button) => /^\d+ corrections?$/.test(button.textContent));
      if (!opener) return false;
      await click(opener);
      const rows = all("#corrections li button");
      if (rows.length > 0) await click(one(rows));
      await click(named("Close", document.querySelector("#corrections")));
      return rows.length > 0;
    },
    async reset() {
      const opener = all("button").find((button) => /^\d+ corrections?$/.test(button.textContent));
      if (!opener || below(4) > 0) return false;
      await click(opener);
      const reset = named("Take all back");
      await click(reset ?? named("Close", document.querySelector("#corrections")));
      return Boolean(reset);
    },
    async filter() {
      const kind = one(["words", "kind", "order", "share"]);
      if (kind === "words") {
        const search = all("#quotes input[type=search]")[0];
        if (!search) return false;
        fill(search, one(["", "the", "tower", "no such words", ""]));
        await settled();
      } else {
        const chosen = kind === "share" ? all("#quotes .shares button, #quotes .shares input") : all(`#quotes input[name=${kind}]`);
        if (chosen.length === 0) return false;
        one(chosen).click();
        await settled();
      }
      return true;
    },
    async choose() {
      const things = all("#article mark, #quotes .card article, #actors .node, #actors .bundle .hit, #actors tbody th button, #evidence .thread, #actors [role=gridcell], #evidence .proofs button:first-of-type");
      if (things.length === 0) return false;
      await click(one(things));
      if (below(4) === 0) await key(document.body, "Escape");
      return true;
    },
  };
  actions.look = async () => {
    await look(below(3));
    return true;
  };
  const kinds = Object.keys(actions);

  window.walk = async (count) => {
    const done = {};
    for (let action = 0; action < count; action += 1) {
      const kind = one(kinds);
      if (await actions[kind]()) done[kind] = (done[kind] ?? 0) + 1;
      // What is open stays open now and then, so that other things happen beside it.
      if (below(3) > 0) await key(document.body, "Escape");
      for (const cancel of all("#evidence form button")) {
        if (cancel.textContent === "Cancel" && below(2) > 0) {
          await click(cancel);
          break;
        }
      }
    }
    return done;
  };

  window.undoAll = async () => {
    while (named("Undo") && named("Undo").getAttribute("aria-disabled") !== "true") {
      named("Undo").click();
      await settled();
    }
    await key(document.body, "Escape");
    await key(document.body, "Escape");
    const search = all("#quotes input[type=search]")[0];
    if (search) fill(search, "");
    await settled();
    for (const name of ["order", "kind"]) all(`#quotes input[name=${name}]`)[0]?.click();
    for (const share of all("#quotes [aria-pressed=true]")) share.click();
    await settled();
    if (named("Show all")) await click(named("Show all"));
  };

  const texts = (selector) => all(selector).map((element) => element.textContent.trim());
  window.shown = async () => {
    await look(2);
    const actors = texts("#actors tbody tr").sort();
    await look(0);
    await drawn();
    const labels = all("#actors svg [aria-label]").map((part) => part.getAttribute("aria-label"));
    return {
      cards: texts("#quotes .card"),
      marks: all("#article mark").map((mark) => `${mark.title}: ${mark.textContent}`),
      actors,
      relations: labels.sort(),
    };
  };
}
