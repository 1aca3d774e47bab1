// The whole way without a mouse.

import { ARTICLE, expect, test } from "./fixtures.mjs";

test("an article can be read with the keyboard alone", async ({ reader, page }) => {
  await reader.open();
  await reader.tabTo(reader.box);
  await page.keyboard.insertText(ARTICLE);
  await reader.tabTo(page.getByRole("button", { name: "Read it" }));
  await page.keyboard.press("Enter");

  // The marks are one stop; arrow keys go from statement to statement.
  await reader.tabTo(reader.article.locator("mark [tabindex='0']"));
  const mark = reader.mark("We were told one figure").first().getByRole("button");
  while (!(await mark.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  await expect(reader.card("We were told one figure")).toHaveAttribute("aria-current", "true");

  const card = reader.card("He could have stopped");
  await reader.tabTo(card.getByRole("button", { name: "Show in article" }));
  await page.keyboard.press("Enter");
  await expect(reader.mark("He could have stopped")).toBeInViewport();
  await expect(card).toHaveAttribute("aria-current", "true");
});

test("all that a reader does can be done with the keyboard alone", async ({ reader, page, context }) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { keyboard } = page;
  const press = async (...keys) => {
    for (const key of keys) await keyboard.press(key);
  };
  const button = (name) => page.getByRole("button", { name, exact: true });
  const focusedOn = async (wanted) => {
    await reader.tabTo(wanted);
    await press("Enter");
  };
  const chosen = reader.statements.locator("[aria-current=true]");

  await reader.open();
  await reader.tabTo(reader.box);
  await keyboard.insertText(ARTICLE);
  await press("Control+Enter");
  await reader.whole();
  const all = await reader.cards.count();

  // Over the statements, into the reasons of one, and to its words.
  await press("j", "j", "j");
  await expect(chosen).toHaveCount(1);
  await reader.tabTo(chosen.getByRole("button", { name: /Why/ }));
  await press("Enter");
  await expect(chosen).toContainText("Statements found this way");

  // Its speaker is corrected, and the kind of another.
  await press("e");
  await expect(chosen.getByRole("combobox", { name: "Speaker" })).toBeVisible();
  await reader.tabTo(chosen.getByRole("combobox", { name: "Speaker" }));
  await keyboard.type("Yusuf");
  await press("Enter");
  await reader.tabTo(chosen.getByRole("button", { name: "Save" }));
  await press("Enter");
  await expect(chosen.getByRole("heading", { level: 3 })).toHaveText("Yusuf Demirel");
  await expect(chosen.getByText("Changed by you")).toBeVisible();

  // What was missed is added.
  await press("m");
  await expect(page.getByRole("slider", { name: "Where it ends" })).toBeFocused();
  await press("ArrowDown", "ArrowDown", "Enter");
  await focusedOn(page.getByRole("group", { name: "Marked words" }).getByRole("button", { name: "Add as statement" }));
  await expect(reader.cards).toHaveCount(all + 1);

  // One step back, and forth, and back.
  await press("u");
  await expect(reader.cards).toHaveCount(all);
  await press("Control+y");
  await expect(reader.cards).toHaveCount(all + 1);
  await press("Control+z");
  await expect(reader.cards).toHaveCount(all);

  // Filters: by words, by kind, by speaker.
  await press("/");
  await keyboard.type("ferry");
  await expect(reader.cards.filter({ visible: true })).toHaveCount(1);
  await press("Escape");
  await expect(reader.cards.filter({ visible: true })).toHaveCount(all);
  await reader.tabTo(page.getByRole("radio", { name: /^All/ }));
  await press("ArrowRight");
  await expect(page.getByRole("radio", { name: /^Direct/ })).toBeChecked();
  await expect(reader.cards.filter({ visible: true })).not.toHaveCount(all);

  // Out: copied, as a picture, as a file.
  await press("j", "c");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“.*” — /);
  await reader.tabTo(chosen.getByRole("button", { name: "More", exact: true }));
  await press("Enter");
  await expect(button("Copy words only")).toBeFocused();
  await press("ArrowDown", "ArrowDown", "Enter");
  const picture = page.getByRole("dialog", { name: "Statement as a picture" });
  await expect(picture).toBeVisible();
  const svg = page.waitForEvent("download");
  await focusedOn(button("Save SVG"));
  expect((await svg).suggestedFilename()).toMatch(/\.svg$/);
  await press("Escape");
  await expect(picture).toBeHidden();
  await press("s");
  const csv = page.waitForEvent("download");
  await focusedOn(reader.statements.getByRole("button", { name: "Save as" }));
  await press("Enter");
  expect((await csv).suggestedFilename()).toBe("statements.csv");

  // The actors, and what all keys are.
  await press("g");
  await reader.tabTo(reader.graph.locator("[tabindex='0']"));
  await press("Enter");
  await expect(reader.evidence).toBeFocused();
  await press("Escape");
  await press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await press("Escape");

  // And the link that holds it all.
  await focusedOn(button("Share"));
  await expect(page.getByRole("dialog", { name: /Share/ })).toBeVisible();
  await focusedOn(button("Copy link"));
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("#");
});

test("the graph is one stop, with arrow keys inside", async ({ reader, page }) => {
  await reader.read();
  const stops = reader.graph.locator("[tabindex='0']");
  await expect(stops).toHaveCount(1);
  await reader.tabTo(stops);
  const first = await focusedName(page);
  let reached = new Set([first]);
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"]) {
    await page.keyboard.press(key);
    reached.add(await focusedName(page));
  }
  expect(reached.size).toBeGreaterThan(2);
  await expect(stops).toHaveCount(1);

  const chosen = await focusedName(page);
  await page.keyboard.press("Enter");
  await expect(reader.evidence).toBeFocused();
  await expect(reader.evidence.getByRole("heading", { level: 3 })).toHaveText(chosen.split(",")[0]);
  await page.keyboard.press("Escape");
  await expect(reader.evidence).toHaveCount(0);
  expect(await focusedName(page)).toBe(chosen);
});

test("links lead to the regions", async ({ reader, page }) => {
  await reader.read();
  const links = page.getByRole("navigation", { name: "Parts of the page" });
  await reader.tabTo(links.getByRole("button", { name: "Actors" }));
  await page.keyboard.press("Enter");
  await expect(reader.actors.getByRole("heading", { name: "Actors" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(reader.actors.locator(":focus")).toHaveCount(1);
});

test("what has the focus can be seen", async ({ reader, page }) => {
  await reader.read();
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      // Radio buttons are drawn by the label around them.
      const focused = document.activeElement;
      // Behind the last stop it is the browser's own turn.
      if (focused === document.body) return true;
      const drawn = focused.matches("[type=radio]") ? focused.closest("label") : focused;
      const styles = [drawn, ...drawn.querySelectorAll("*")].map((e) => getComputedStyle(e));
      return styles.some((style) => style.outlineStyle !== "none" && style.outlineWidth !== "0px");
    });
    expect(seen, `${await focusedName(page)} shows no focus`).toBe(true);
  }
});

function focusedName(page) {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused.getAttribute("aria-label") ?? focused.textContent;
  });
}
