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
