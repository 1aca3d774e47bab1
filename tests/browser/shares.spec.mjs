// Share of voice: how much of what is quoted is whose, and the same bar as a filter.

import { expect, test } from "./fixtures.mjs";

const shares = (reader) => reader.statements.getByRole("group", { name: "Share of voice" });

/** How wide the bar is for each speaker, and the part of it that is word for word. */
const widths = (reader) =>
  shares(reader)
    .locator(".stretch")
    .evaluateAll((all) =>
      all.map((stretch) => [
        stretch.title.split(":")[0],
        Number(stretch.style.flexGrow),
        Number(stretch.firstElementChild.style.flexGrow),
      ]),
    );

test("the bar is as long as what is said, and tells own words from others", async ({ reader }) => {
  await reader.read();
  const words = (text) => text.split(/\s+/).length;
  const said = await reader.card("A bus is not a boat").locator("blockquote").textContent();
  const more = await reader.card("We were told one figure").locator("blockquote").textContent();
  const [, whole, direct] = (await widths(reader)).find(([name]) => name === "Adaeze Okonkwo");
  expect(direct).toBe(words(said) + words(more));
  expect(whole).toBeGreaterThanOrEqual(direct);
  const sum = (all, at) => all.reduce((sum, row) => sum + row[at], 0);
  const all = await widths(reader);
  const percent = Math.round((100 * sum(all, 2)) / sum(all, 1));
  await expect(shares(reader)).toContainText(`${percent} % word for word`);

  await shares(reader).locator("label", { hasText: "Statements" }).click();
  const cards = await reader.cards.filter({ has: reader.page.getByRole("heading", { name: "Adaeze Okonkwo" }) }).count();
  await expect
    .poll(async () => (await widths(reader)).find(([name]) => name === "Adaeze Okonkwo")[1])
    .toBe(cards);
});

test("a stretch of the bar shows only its speaker, and all again", async ({ reader }) => {
  await reader.read();
  const all = await reader.cards.count();
  const stretch = shares(reader).locator(".stretch[title^='Rafael Quispe']");
  await stretch.click();
  const shown = reader.cards.filter({ visible: true });
  await expect(shown).not.toHaveCount(all);
  for (const card of await shown.all()) {
    await expect(card.getByRole("heading", { level: 3 })).toHaveText("Rafael Quispe");
  }
  const chip = shares(reader).getByRole("button", { name: /^Rafael Quispe \d/ });
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await stretch.click();
  await expect(shown).toHaveCount(all);
  await expect(chip).toHaveAttribute("aria-pressed", "false");
});
