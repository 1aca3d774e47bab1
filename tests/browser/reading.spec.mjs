// The way through the page: paste, see who said what, see who stands where.

import { ARTICLE, expect, test } from "./fixtures.mjs";

test("a pasted article shows each statement with its speaker", async ({ reader }) => {
  await reader.read();

  const card = reader.card("We were told one figure");
  await expect(card.getByRole("heading")).toHaveText("Adaeze Okonkwo");
  await expect(card).toContainText("Mayor");
  await expect(card).toContainText("Nobody has explained the difference to me.");

  await expect(reader.card("a third of her class").getByRole("heading")).toHaveText(
    "Leilani Kahananui",
  );
  await expect(reader.card("If one sailor is dismissed").getByRole("heading")).toHaveText(
    "Tomasz Wieczorek",
  );
});

test("the article stands there as it was pasted", async ({ reader }) => {
  await reader.read();
  const shown = async () => (await reader.article.locator(".text").textContent()).replace(/\s+/g, "");
  await expect.poll(shown).toBe(ARTICLE.replace(/\s+/g, ""));
});

test("a card leads to its passage, and the passage to its card", async ({ reader }) => {
  await reader.read();
  const mark = reader.mark("He could have stopped the service");
  await expect(mark).not.toBeInViewport();

  await reader.card("He could have stopped the service").click();
  await expect(mark).toBeInViewport();
  await expect(mark.getByRole("button")).toHaveAttribute("aria-pressed", "true");
  await expect(reader.article.locator("mark.picked")).toHaveCount(1);

  await reader.mark("We were told one figure").first().click();
  const card = reader.card("We were told one figure");
  await expect(card).toHaveAttribute("aria-current", "true");
  await expect(card).toBeInViewport();
  await expect(mark.getByRole("button")).toHaveAttribute("aria-pressed", "false");
});

test("on a phone, a touched passage names its speaker and leads to the card", async ({
  reader,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await reader.read();
  await reader.mark("We were told one figure").first().click();
  const card = reader.card("We were told one figure");
  await expect(card).not.toBeInViewport();
  await page.getByRole("button", { name: "Show card" }).click();
  await expect(card).toBeInViewport();
});

test("a line of the graph shows the sentence it rests on", async ({ reader }) => {
  await reader.read();
  await reader.clickLine(/^(Yusuf Demirel and Rafael Quispe|Rafael Quispe and Yusuf Demirel): .*supports/);

  await expect(reader.evidence.getByRole("heading")).toContainText("Yusuf Demirel");
  const proof = reader.evidence.getByRole("listitem").filter({ hasText: "supports" });
  await expect(proof.locator("blockquote")).toContainText(
    "Councillor Yusuf Demirel praised Quispe for his patience",
  );
  await expect(proof.locator("mark")).toHaveText("praised");

  await proof.getByRole("button", { name: "Show in article" }).click();
  const lit = reader.article.locator(".lit", { hasText: "praised" }).first();
  await expect(lit).toBeInViewport();
});

test("choosing an actor lights what they said, and choosing again lets go", async ({ reader }) => {
  await reader.read();
  const node = reader.graph.getByRole("button", { name: /^Adaeze Okonkwo, person/ });
  await node.click();
  await expect(node).toHaveAttribute("aria-pressed", "true");
  const lit = await reader.litSpeakers();
  expect(lit.length).toBeGreaterThan(1);
  expect(new Set(lit)).toEqual(new Set(["Adaeze Okonkwo"]));
  await expect(reader.article.locator("mark.lit").first()).toBeVisible();

  await node.click();
  await expect(node).toHaveAttribute("aria-pressed", "false");
  expect(await reader.litSpeakers()).toEqual([]);
});

test("the table lists the actors and chooses like the graph", async ({ reader }) => {
  await reader.read();
  await reader.showActors("Table");
  const row = reader.actors.getByRole("row", { name: /Tomasz Wieczorek/ });
  await expect(row).toContainText("person");
  await row.getByRole("button", { name: "Tomasz Wieczorek", exact: true }).click();
  expect(new Set(await reader.litSpeakers())).toEqual(new Set(["Tomasz Wieczorek"]));
});

test("cards can be searched and filtered by speaker", async ({ reader, page }) => {
  await reader.read();
  await page.getByRole("searchbox").fill("timetable");
  await expect(reader.cards.filter({ visible: true })).toHaveCount(1);
  await page.getByRole("searchbox").fill("no such words");
  await expect(reader.statements).toContainText("No statement matches");
  await page.getByRole("button", { name: "Show all" }).click();

  await page.getByRole("button", { name: /^Rafael Quispe/, pressed: false }).first().click();
  const speakers = reader.cards.filter({ visible: true }).getByRole("heading");
  expect(new Set(await speakers.allTextContents())).toEqual(new Set(["Rafael Quispe"]));
});

test("typing is read too, after Read it", async ({ reader, page }) => {
  await reader.open();
  await expect(page.getByRole("button", { name: "Read it" })).toBeDisabled();
  await reader.box.pressSequentially('"It rains," said Amina Diallo.');
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(reader.card("It rains").getByRole("heading")).toHaveText("Amina Diallo");
});

test("a text file can be opened or dropped, and what is no text is told", async ({
  reader,
  page,
}) => {
  const file = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await reader.open();
  const opener = page.locator("input[type=file]");
  await opener.setInputFiles(file("picture.txt", Uint8Array.of(0x89, 0x50, 0xff, 0x00)));
  await expect(page.getByRole("alert")).toContainText("plain text");

  await opener.setInputFiles(file("article.txt", ARTICLE));
  await expect(reader.card("A bus is not a boat")).toBeVisible();

  await page.getByRole("button", { name: "New article" }).click();
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["“It rains,” said Amina Diallo."], "rain.txt"));
    return data;
  });
  await page.getByRole("main").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(reader.card("It rains").getByRole("heading")).toHaveText("Amina Diallo");
});

test("an article that was put away can be taken up again", async ({ reader, page }) => {
  await reader.read();
  await page.getByRole("button", { name: "New article" }).click();
  await page.getByRole("button", { name: "Back to your last article" }).click();
  await expect(reader.card("A bus is not a boat")).toBeVisible();
});

test("the sample shows what the page can do", async ({ reader, page }) => {
  await reader.open();
  await page.getByRole("link", { name: "Try a sample article" }).click();
  await expect(reader.card("We have cut our catch twice").getByRole("heading")).toHaveText(
    "Ingrid Aasen",
  );
  const lines = reader.graph.getByRole("button", { name: / and .*: / });
  await expect.poll(() => lines.count()).toBeGreaterThan(5);
});

test("what was pasted is there after a reload, and New article puts it away", async ({
  reader,
  page,
}) => {
  await reader.read();
  await page.reload();
  await expect(reader.card("A bus is not a boat")).toBeVisible();

  await page.getByRole("button", { name: "New article" }).click();
  await expect(reader.box).toBeEmpty();
  await page.reload();
  await reader.ready();
  await expect(reader.box).toBeEmpty();
});

test("markup in an article is text and nothing else", async ({ reader, page }) => {
  const hostile = `"<img src=x onerror=document.title='caught'>," said Nadia Haddad. "<script>document.title='caught'</script> is no joke."

Nadia Haddad accused <b onclick="document.title='caught'">Omar Sesay</b> of theft. "&lt;i&gt; <svg/onload=document.title='caught'>," Sesay said.`;
  await reader.read(hostile);

  await expect(reader.article).toContainText("<img src=x onerror=document.title='caught'>");
  await expect(reader.card("<img src=x").first()).toBeVisible();
  await expect(page.locator("#page img, #page script, #page b[onclick]")).toHaveCount(0);
  await expect(page).not.toHaveTitle("caught");
});

test("an article in which nobody speaks says so", async ({ reader }) => {
  await reader.read("The bridge was painted green. It took nine weeks.");
  await expect(reader.statements).toContainText("No statement found");
});
