// The actors as picture, matrix and tables: the same people and lines in each, by one filter.

import { everywhere, expect, expectAccessible, expectFitting, QUARREL, test } from "./fixtures.mjs";

/** Reads it and shows one of the views. */
async function show(reader, view) {
  await reader.read(QUARREL);
  await reader.showActors(view);
}

/** Kinds of actors in the order of the table. */
const KINDS = ["person", "organization", "government", "place", "group"];

function cell(reader, name) {
  return reader.actors.getByRole("gridcell", { name });
}

function held(reader) {
  return reader.actors.getByRole("group", { name: "Filters in force" }).locator(".chip");
}

async function openFilter(reader) {
  await reader.actors.getByRole("button", { name: /^Filter/ }).click();
  return reader.actors.getByRole("group", { name: "Filter", exact: true });
}

/** The text of the cells of a table in the order they are shown, row by row. */
async function rows(reader) {
  const rows = reader.actors.locator("tbody tr");
  await expect(rows.first()).toBeVisible();
  return Promise.all(
    (await rows.all()).map(async (row) => {
      const cells = await row.locator("th, td").allInnerTexts();
      return cells.map((cell) => cell.replace(/\s+/g, " ").trim());
    }),
  );
}

test("one switch shows picture, matrix or table, by key too, and is remembered", async ({
  reader,
  page,
}) => {
  await reader.read(QUARREL);
  await expect(reader.graph).toBeVisible();
  await expect(reader.actors.getByRole("grid")).toHaveCount(0);

  await reader.actors.getByRole("radio", { name: "Picture" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(reader.actors.getByRole("grid")).toBeVisible();
  await expect(reader.graph).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(reader.actors.getByRole("table")).toBeVisible();
  await page.reload();
  await reader.ready();
  await expect(reader.actors.getByRole("table")).toBeVisible();
});

test("a phone begins with the table", async ({ reader, page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await reader.read(QUARREL);
  await expect(reader.actors.getByRole("table")).toBeVisible();
  await expect(reader.graph).toHaveCount(0);
});

test("the filter holds for picture, matrix and tables, and chips take it away", async ({
  reader,
  page,
}) => {
  await reader.read(QUARREL);
  const told = reader.actors.locator(".region-head .aside");
  const whole = await told.innerText();
  const filter = await openFilter(reader);
  await filter.getByRole("checkbox", { name: /Speaks about/ }).uncheck();
  await filter.getByRole("button", { name: /^rejects/ }).click();
  await expect(held(reader)).toHaveText(["Without “rejects”", "Without “Speaks about”"]);
  await expect(filter.getByRole("checkbox", { name: /Against each other/ })).toHaveJSProperty(
    "indeterminate",
    true,
  );
  await expect(told).not.toHaveText(whole);

  const lines = reader.graph.getByRole("button", { name: / and .*: / });
  await expect(lines.first()).toBeVisible();
  await expect(
    reader.graph.getByRole("button", { name: / and .*: .*(speaks about|rejects)/ }),
  ).toHaveCount(0);
  await reader.showActors("Matrix");
  await expect(cell(reader, /accuses/).first()).toBeVisible();
  await expect(cell(reader, /speaks about|rejects/)).toHaveCount(0);
  await reader.showActors("Table");
  await reader.actors.getByText(/\d+ relations/).click();
  const verbs = (await rows(reader)).map((row) => row[1]).join("; ");
  expect(verbs).toContain("accuses");
  expect(verbs).not.toMatch(/speaks about|rejects/);

  await held(reader).first().click();
  await expect(held(reader)).toHaveText(["Without “Speaks about”"]);
  await expect(reader.actors.getByRole("button", { name: "Filter (1)" })).toBeFocused();
  await reader.actors.getByRole("button", { name: "Show all" }).click();
  await expect(held(reader)).toHaveCount(0);
  await expect(told).toHaveText(whole);
});

test("only one kind of line is shown by a single click", async ({ reader }) => {
  await show(reader, "Matrix");
  const filter = await openFilter(reader);
  await filter.getByRole("button", { name: "Only: Speaks about" }).click();
  await expect(cell(reader, /speaks about/).first()).toBeVisible();
  await expect(cell(reader, /accuses|supports|meets/)).toHaveCount(0);
});

test("a name, neighbours, sentences, sureness and lines narrow the tables down", async ({
  reader,
}) => {
  await show(reader, "Table");
  const names = async () => (await rows(reader)).map((row) => row[0]);
  const filter = await openFilter(reader);

  await filter.getByRole("searchbox", { name: "Find an actor" }).fill("tanabe");
  await expect(reader.actors.locator("tbody tr")).toHaveCount(1);
  expect((await names())[0]).toContain("Yuki Tanabe");
  await filter.getByRole("searchbox").fill("no such name");
  await expect(reader.actors.getByText("No actor matches")).toBeVisible();
  await filter.getByRole("searchbox").fill("");

  await filter.getByRole("combobox", { name: "Near" }).selectOption("Yuki Tanabe");
  await expect(held(reader)).toHaveText(["Near Yuki Tanabe, 1 step"]);
  const near = (await names()).length;
  await filter.getByText("2 steps").click();
  await expect(held(reader)).toHaveText(["Near Yuki Tanabe, 2 steps"]);
  expect((await names()).length).toBeGreaterThan(near);
  await held(reader).click();

  await expect(reader.actors.locator("tbody")).toContainText("Brenna");
  await filter.getByRole("checkbox", { name: "Only actors with lines" }).check();
  await expect(reader.actors.locator("tbody")).not.toContainText("Brenna");
  await filter.getByRole("button", { name: /^people/ }).click();
  await expect(reader.actors.locator("tbody")).not.toContainText("Kwabena Osei");
  await reader.actors.getByRole("button", { name: "Show all" }).click();

  const pairs = async () => {
    const told = await reader.actors.locator(".region-head .aside").innerText();
    return Number(/, (\d+)/.exec(told)[1]);
  };
  const all = await pairs();
  await filter.getByRole("group", { name: /Sentences/ }).getByText("3").click();
  await expect(held(reader)).toHaveText(["At least 3 sentences a pair"]);
  expect(await pairs()).toBeLessThan(all);
  await reader.actors.getByRole("button", { name: "Show all" }).click();
  await filter.getByText("Very likely", { exact: true }).click();
  await expect(held(reader)).toHaveText(["Very likely only"]);
  expect(await pairs()).toBeLessThan(all);
});

test("another article begins without a filter", async ({ reader, page }) => {
  await show(reader, "Table");
  const filter = await openFilter(reader);
  await filter.getByRole("searchbox").fill("osei");
  await page.getByRole("button", { name: "New article" }).click();
  await reader.paste(`${QUARREL}\nMayor Tova Lindqvist met Osei.`);
  await expect(reader.actors.getByRole("table")).toBeVisible();
  await expect(held(reader)).toHaveCount(0);
  await expect(reader.actors.locator("tbody")).toContainText("Tova Lindqvist");
});

test("a correction leaves the filter as it is", async ({ reader, page }) => {
  await show(reader, "Table");
  await reader.actors.getByRole("button", { name: "Only Yuki Tanabe and neighbours" }).click();
  await expect(held(reader)).toHaveText(["Near Yuki Tanabe, 1 step"]);
  const before = await rows(reader);
  await reader.actors.getByRole("button", { name: "Correct Tariq Benyahia" }).click();
  const name = reader.evidence.getByRole("textbox", { name: "Name" });
  await expect(name).toHaveValue("Tariq Benyahia");
  await name.fill("Tarek Benyahia");
  await reader.evidence.getByRole("button", { name: "Save" }).click();
  await expect(reader.actors.locator("tbody")).toContainText("Tarek Benyahia");
  await expect(held(reader)).toHaveText(["Near Yuki Tanabe, 1 step"]);
  expect(await rows(reader)).toHaveLength(before.length);
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(reader.actors.locator("tbody")).toContainText("Tariq Benyahia");
});

test("the tables are sorted by every column, and say so", async ({ reader }) => {
  await show(reader, "Table");
  const head = (name) => reader.actors.getByRole("columnheader", { name });
  for (const [name, column, numbers] of [
    ["Actor", 0, false],
    ["Kind", 1, true],
    ["Statements", 2, true],
    ["Spoken about", 3, true],
    ["Lines", 4, true],
  ]) {
    const button = head(name).getByRole("button");
    for (let turn = 0; turn < 2; turn += 1) {
      await button.click();
      const order = await head(name).getAttribute("aria-sort");
      const found = (await rows(reader)).map((row) => row[column]);
      const values = name === "Kind" ? found.map((kind) => KINDS.indexOf(kind)) : found;
      const sorted = [...values].sort(
        numbers ? (a, b) => a - b : (a, b) => (a < b ? -1 : Number(a > b)),
      );
      if (order === "descending") sorted.reverse();
      expect(values, `${name}, ${order}`).toEqual(sorted);
    }
    await expect(reader.actors.locator("th[aria-sort]")).toHaveCount(1);
  }

  await reader.actors.getByText(/\d+ relations/).click();
  await head("Sentences").getByRole("button").click();
  await expect(head("Sentences")).toHaveAttribute("aria-sort", "ascending");
  const counts = (await rows(reader)).map((row) => Number(row[3]));
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
});

test("a row of relations opens its evidence, and its ends their dossiers", async ({
  reader,
  page,
}) => {
  await show(reader, "Table");
  await reader.actors.getByText(/\d+ relations/).click();
  const row = reader.actors.getByRole("row", { name: /Benyahia .*did not happen.* Osei/ });
  await row.getByRole("button", { name: /meets/ }).focus();
  await page.keyboard.press("Enter");
  await expect(reader.evidence).toBeFocused();
  await expect(reader.evidence.locator("blockquote")).toContainText(["Benyahia did not meet Osei"]);
  await page.keyboard.press("Escape");
  await expect(reader.evidence).toHaveCount(0);
  await row.getByRole("button", { name: "Osei", exact: true }).click();
  await expect(reader.evidence.getByRole("heading", { level: 3 })).toHaveText("Kwabena Osei");
});

test("the matrix has a cell for each direction, with number and sign", async ({ reader }) => {
  await show(reader, "Matrix");
  const there = cell(reader, /^Kwabena Osei to Lake Authority: accuses, speaks about/);
  await expect(there).toHaveText(/\d/);
  await there.click();
  await expect(there).toHaveAttribute("aria-selected", "true");
  await expect(reader.evidence.getByRole("heading", { level: 3 })).toContainText("Lake Authority");
  const rejected = cell(reader, /^Tariq Benyahia to Yuki Tanabe: /);
  await expect(rejected).toHaveText(/[+!”@]\d/);
  await expect(cell(reader, /did not happen/)).toHaveClass(/open/);
});

test("the matrix is one stop; arrow keys go from cell to cell and Enter shows the evidence", async ({
  reader,
  page,
}) => {
  await show(reader, "Matrix");
  const grid = reader.actors.getByRole("grid");
  const stop = grid.locator("[tabindex='0']");
  await expect(stop).toHaveCount(1);
  await stop.focus();
  await expect(stop).toHaveRole("rowheader");
  await page.keyboard.press("ArrowRight");
  await expect(stop).toHaveRole("gridcell");
  await expect(stop).toBeFocused();
  const first = await stop.getAttribute("aria-label");
  await page.keyboard.press("End");
  expect(await stop.getAttribute("aria-label")).not.toBe(first);
  await page.keyboard.press("Home");
  await expect(stop).toHaveRole("rowheader");
  await page.keyboard.press("ArrowUp");
  await expect(stop).toHaveRole("columnheader");
  await page.keyboard.press("ArrowDown");
  await expect(stop).toHaveRole("gridcell");

  const label = await stop.getAttribute("aria-label");
  await page.keyboard.press("Enter");
  await expect(reader.evidence).toBeFocused();
  const [from] = label.split(" to ");
  await expect(reader.evidence.getByRole("heading", { level: 3 })).toContainText(from);
  await page.keyboard.press("Escape");
  await expect(reader.evidence).toHaveCount(0);
  await expect(stop).toBeFocused();
  await expect(stop).toHaveAttribute("aria-label", label);
});

test("the matrix can be put in another order", async ({ reader }) => {
  await show(reader, "Matrix");
  await reader.showActors("Name");
  const names = await reader.actors.getByRole("rowheader").allInnerTexts();
  const by = (a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
  expect(names).toEqual([...names].sort(by));
  await reader.showActors("Kind");
  await expect(reader.actors.locator(".matrix-row.begins")).not.toHaveCount(0);
});

test("hundreds of actors: the matrix shows the busiest and, when asked, all", async ({
  reader,
}) => {
  const syllables = ["Ba", "Do", "Fi", "Gu", "Ka", "Le", "Mo", "Nu", "Ra", "Si"];
  const surname = (n) =>
    syllables[n % 10] + syllables[Math.floor(n / 10) % 10].toLowerCase() + "dov";
  const people = Array.from({ length: 100 }, (_, n) => `Petra ${surname(n)}`);
  const article = people.map((name, n) => `${name} accused ${people[(n + 1) % 100]} of theft.`);
  await reader.read(`A hundred charges\n\n${article.join("\n\n")}\n`);
  await reader.showActors("Matrix");
  await expect(reader.actors.getByText(/^The 60 actors with most sentences, of \d+/)).toBeVisible();
  expect(await reader.actors.getByRole("rowheader").count()).toBeLessThanOrEqual(60);
  await reader.actors.locator(".bound").getByRole("button", { name: "Show all" }).click();
  expect(await reader.actors.getByRole("rowheader").count()).toBeGreaterThan(60);
  await reader.actors.getByRole("button", { name: "Show fewer" }).click();
  expect(await reader.actors.getByRole("rowheader").count()).toBeLessThanOrEqual(60);
});

test("the actors can have the room of the statements", async ({ reader }) => {
  await reader.read(QUARREL);
  const before = await reader.actors.boundingBox();
  const enlarge = reader.actors.getByRole("button", { name: "More room for the actors" });
  await enlarge.click();
  await expect(reader.statements).toBeHidden();
  expect((await reader.actors.boundingBox()).width).toBeGreaterThan(before.width * 1.3);
  await expect(reader.article).toBeVisible();
  await enlarge.click();
  await expect(reader.statements).toBeVisible();
});

everywhere(() => {
  for (const view of ["Picture", "Matrix", "Table"]) {
    test(`${view}: fits and is sound for assistive technology`, async ({ reader, page }) => {
      await show(reader, view);
      await openFilter(reader);
      await reader.actors.getByRole("button", { name: "Only: Speaks about" }).click();
      await expectSound(page);
      await reader.actors.getByRole("button", { name: "Show all" }).click();
      if (view === "Table") await reader.actors.getByText(/\d+ relations/).click();
      await expectSound(page);
    });
  }
});

/** Nothing makes the page scroll sideways, and axe-core finds nothing. */
async function expectSound(page) {
  await expectFitting(page);
  await expectAccessible(page);
}
