// What the article itself shows: how long it takes, what is said how and by whom, and where.

import { ARTICLE, expect, test } from "./fixtures.mjs";

const style = (locator, property) =>
  locator.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);

test("the time it takes to read stands over the text", async ({ reader }) => {
  await reader.read();
  await expect(reader.article.getByText("2 min read")).toBeVisible();
});

test("kinds of statement have lines of their own, in the text as on the cards", async ({ reader }) => {
  await reader.read();
  for (const [words, kind, line] of [
    ["The ferry has cost more than it earns", "Word for word", "solid"],
    ["a third of her class lives on Hest", "Paraphrased", "dotted"],
  ]) {
    expect(await style(reader.mark(words).first(), "text-decoration-style")).toBe(line);
    const told = reader.card(words).getByText(kind, { exact: true });
    expect(await style(told, "text-decoration-style")).toBe(line);
    expect(await style(reader.card(words), "border-left-style")).toBe(line);
  }
});

test("a speaker has one colour everywhere", async ({ reader, page }) => {
  await reader.read();
  const words = "The ferry has cost more than it earns";
  const hue = (locator) => style(locator, "--hue");
  const colour = await hue(reader.mark(words).first());
  expect(colour).not.toBe("");
  const chip = reader.statements.getByRole("button", { name: /^Rafael Quispe \d/ });
  for (const [where, element] of Object.entries({
    card: reader.card(words),
    badge: reader.card(words).locator(".badge"),
    chip: chip.locator(".badge"),
    strip: page.locator(".strip [title='Rafael Quispe']").first(),
    node: reader.node("Rafael Quispe").locator("xpath=.."),
  })) {
    expect(await hue(element), where).toBe(colour);
  }
  expect(await hue(reader.mark("A bus is not a boat").first())).not.toBe(colour);
});

test("the strip shows where each statement stands, and leads there", async ({ reader, page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await reader.read();
  const ticks = page.locator(".strip i");
  // One for each piece of a statement.
  expect(await ticks.count()).toBeGreaterThan(await reader.cards.count());
  const tops = await ticks.evaluateAll((all) => all.map((tick) => tick.getBoundingClientRect().top));
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  await expect(reader.mark("He could have stopped")).not.toBeInViewport();
  await ticks.last().click();
  await expect(reader.mark("He could have stopped")).toBeInViewport();
  await expect(reader.card("He could have stopped")).toHaveAttribute("aria-current", "true");
});

test("what a person changed is told in the text, too", async ({ reader }) => {
  await reader.read();
  const words = "A bus is not a boat";
  const sign = () =>
    reader
      .mark(words)
      .first()
      .evaluate((mark) => getComputedStyle(mark, "::before").content);
  expect(await sign()).toBe("none");
  const card = reader.card(words);
  await card.getByRole("button", { name: "Correct" }).click();
  await card.getByRole("combobox", { name: "Speaker" }).selectOption("Yusuf Demirel");
  await card.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText("Changed by you")).toBeVisible();
  expect(await sign()).toContain("✎");
  // The sign is drawn, and no part of the words.
  await expect(reader.article.locator(".text")).toContainText(ARTICLE.split("\n\n").at(-1));
});

test("nothing moves for a reader who has asked for stillness", async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await reader.read();
  await reader.mark("A bus is not a boat").first().hover();
  await reader.cards.first().getByRole("button", { name: "More", exact: true }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration !== "0s" || animationName !== "none";
    }).length,
  );
  expect(moving).toBe(0);
});
