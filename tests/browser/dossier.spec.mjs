// What the article has of one actor, and of two side by side.

import { everywhere, expect, expectAccessible, QUARREL, test } from "./fixtures.mjs";

/** Reads the article and opens someone's dossier from the table. */
async function open(reader, name) {
  await reader.read(QUARREL);
  await reader.showActors("Table");
  await reader.actors.getByRole("button", { name, exact: true }).click();
  await expect(title(reader)).toHaveText(name);
}

function title(reader) {
  return reader.evidence.getByRole("heading", { level: 3 });
}

test("a dossier has names and roles, each with the way to the article", async ({ reader }) => {
  await open(reader, "Sunniva Halvorsen");
  const role = reader.evidence.getByRole("button", { name: "Director", exact: true });
  await role.click();
  const lit = reader.article.locator(".bit.lit");
  await expect(lit).toHaveText("Director");
  await expect(lit).toBeInViewport();
  await expect(title(reader)).toHaveText("Sunniva Halvorsen");
  await reader.evidence.locator(".names").getByRole("button", { name: "Halvorsen" }).click();
  await expect(lit).toHaveText("Halvorsen");
});

test("a dossier has the statements, and each leads to its place", async ({ reader }) => {
  await open(reader, "Sunniva Halvorsen");
  const words = "Mr Osei has worked with care";
  await reader.evidence.getByRole("button", { name: new RegExp(words) }).click();
  await expect(reader.mark(words).first()).toHaveClass(/picked/);
  await expect(reader.mark(words).first()).toBeInViewport();
  await expect(title(reader)).toHaveText("Sunniva Halvorsen");
});

test("a dossier tells lines by side; each unfolds to its sentences with the word marked", async ({
  reader,
}) => {
  await open(reader, "Kwabena Osei");
  const sides = reader.evidence.getByRole("heading", { level: 4 });
  await expect(sides).toHaveText([
    /Statements/,
    /Speaks about/,
    /Spoken about by/,
    /Does/,
    /Done to them/,
  ]);
  const accuses = reader.evidence.getByRole("button", { name: /^accuses Lake Authority/ });
  await expect(accuses).toHaveAttribute("aria-expanded", "false");
  await accuses.click();
  const thread = reader.evidence.locator(".threads > li").filter({ hasText: "accuses Lake" });
  const proof = thread.locator(".proofs li");
  await expect(proof).toHaveCount(1);
  await expect(proof.locator("mark")).toHaveText("accused");
  await expect(proof.locator(".trust")).toHaveText(/likely/i);
  await proof.getByRole("button", { name: "Show in article" }).click();
  await expect(reader.article.locator(".bit.lit").first()).toBeInViewport();
  await expect(title(reader)).toHaveText("Kwabena Osei");
});

test("what did not happen, and what is praise, is said in words", async ({ reader }) => {
  await open(reader, "Kwabena Osei");
  await expect(
    reader.evidence.getByRole("button", { name: /meets \(did not happen\) Tariq Benyahia/ }),
  ).toBeVisible();
  await reader.actors.getByRole("button", { name: "Ngozi Adichie-Brandt", exact: true }).click();
  await expect(
    reader.evidence.getByRole("button", { name: /meets \(denied\) Tariq Benyahia/ }),
  ).toBeVisible();
});

test("two actors stand side by side from a dossier, and from the evidence of a pair", async ({
  reader,
  page,
}) => {
  await open(reader, "Kwabena Osei");
  await reader.evidence
    .getByRole("combobox", { name: "Compare with…" })
    .selectOption("Sunniva Halvorsen");
  await expect(title(reader)).toHaveText("Kwabena Osei and Sunniva Halvorsen");
  await expect(reader.evidence).toBeFocused();
  const osei = reader.evidence.getByRole("region", { name: "Kwabena Osei on Sunniva Halvorsen" });
  const other = reader.evidence.getByRole("region", {
    name: "Sunniva Halvorsen on Kwabena Osei",
  });
  await expect(osei.locator("blockquote").first()).toContainText("Halvorsen read my report");
  await expect(other.getByRole("listitem").filter({ hasText: "meets" })).toContainText("met");
  await expect(other.locator("blockquote")).not.toHaveCount(0);
  await expect(reader.evidence.getByRole("button", { name: "Lake Authority" })).toBeVisible();

  await other.getByRole("button", { name: "Show in article" }).first().click();
  await expect(reader.article.locator(".bit.lit").first()).toBeInViewport();
  await expect(title(reader)).toHaveText("Kwabena Osei and Sunniva Halvorsen");

  await osei.getByRole("button", { name: "Kwabena Osei", exact: true }).click();
  await expect(title(reader)).toHaveText("Kwabena Osei");
  await page.keyboard.press("Escape");
  await reader.actors.getByText(/\d+ relations/).click();
  await reader.actors.getByRole("button", { name: /^Osei accuses/ }).click();
  await reader.evidence.getByRole("button", { name: "Side by side" }).click();
  await expect(title(reader)).toHaveText("Lake Authority and Kwabena Osei");
});

test("all of it by the keyboard alone", async ({ reader, page }) => {
  await reader.read(QUARREL);
  await reader.actors.getByRole("radio", { name: "Picture" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await reader.actors.getByRole("button", { name: "Yuki Tanabe", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(reader.evidence).toBeFocused();
  const accuses = reader.evidence.getByRole("button", { name: /^accuses Tariq Benyahia/ });
  await reader.tabTo(accuses, 39);
  const before = await accuses.getAttribute("aria-expanded");
  await page.keyboard.press("Enter");
  expect(await accuses.getAttribute("aria-expanded")).not.toBe(before);
  await page.keyboard.press("Escape");
  await expect(reader.evidence).toHaveCount(0);
  await expect(
    reader.actors.getByRole("button", { name: "Yuki Tanabe", exact: true }),
  ).toBeFocused();
});

test("someone who is only named has a dossier too", async ({ reader }) => {
  await open(reader, "Brenna");
  await expect(reader.evidence).toContainText("No line to anyone");
  await expect(reader.evidence.getByRole("combobox", { name: "Compare with…" })).toBeVisible();
});

everywhere(() => {
  test("dossier and comparison are sound for assistive technology", async ({ reader, page }) => {
    await open(reader, "Kwabena Osei");
    await reader.evidence.getByRole("button", { name: /^accuses Lake/ }).click();
    await expectAccessible(page);
    await reader.evidence
      .getByRole("combobox", { name: "Compare with…" })
      .selectOption("Lake Authority");
    await expect(title(reader)).toHaveText("Kwabena Osei and Lake Authority");
    await expectAccessible(page);
  });
});
