// What a reader takes along from the cards: words with their source, pictures, files, paper.

import { everywhere, expect, expectAccessible, saved, test, unbound } from "./fixtures.mjs";

const FERRY = "The ferry has cost more than it earns";

/** What is on the clipboard as text. */
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** The dialog with a card's picture. */
async function openPicture(reader, page, words = FERRY) {
  await reader.choose(reader.card(words), "Picture…");
  return page.getByRole("dialog", { name: "Statement as a picture" });
}

/** Sides of a PNG, the colour of its corner, and how much of it has another one. */
async function seen(page, base64) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(canvas.getImageData(0, 0, width, height).data.buffer);
    const corner = pixels[width - 1];
    const inked = pixels.filter((pixel) => pixel !== corner).length / pixels.length;
    const [red, green, blue] = new Uint8Array(Uint32Array.of(corner).buffer);
    return { width, height, corner: [red, green, blue], inked };
  }, base64);
}

/** Chooses in one of the rows over the cards, or of the dialog. */
async function pick(within, name) {
  const choice = within.page().getByRole("radio", { name });
  await within.locator("label", { has: choice }).click();
}

test("Copy takes the words with who said them", async ({ reader, page }) => {
  await reader.read();
  await reader.card(FERRY).getByRole("button", { name: "Copy", exact: true }).click();
  await expect(reader.card(FERRY).getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await clipboard(page)).toBe(
    "“The ferry has cost more than it earns since the bridge opened. We have carried that loss " +
      "alone for eleven years.” — Rafael Quispe, chief executive",
  );

  await reader.choose(reader.card(FERRY), "Copy words only");
  await expect.poll(() => clipboard(page)).toMatch(/^“The ferry .* eleven years\.”$/);

  await reader.choose(reader.card(FERRY), "Copy as Markdown");
  await expect.poll(() => clipboard(page)).toMatch(/^> “The ferry .*”\n>\n> — \*\*Rafael Quispe\*\*/);
});

test("a paraphrase keeps the words that turn its sense", async ({ reader, page }) => {
  await reader.read("Kenji Watanabe denied that the bridge was unsafe.");
  const card = reader.card("the bridge was unsafe");
  await expect(card.getByRole("blockquote")).toHaveText("denied that the bridge was unsafe");
  await card.getByRole("button", { name: "Copy", exact: true }).click();
  await expect
    .poll(() => clipboard(page))
    .toBe("denied that the bridge was unsafe — Kenji Watanabe");
});

test("a card's picture goes to the clipboard and to files", async ({ reader, page }) => {
  test.slow();
  await reader.read();
  const dialog = await openPicture(reader, page);
  const preview = dialog.getByRole("img", { name: /^“The ferry has cost more.* — Rafael Quispe/ });
  await expect(preview).toBeVisible();

  await pick(dialog, "Portrait");
  const [width, height] = await preview.evaluate((img) => [img.naturalWidth, img.naturalHeight]);
  expect([width, height]).toEqual([1080, 1350]);

  await dialog.getByRole("button", { name: "Copy picture" }).click();
  await expect(dialog.getByRole("status")).toHaveText("The picture is on the clipboard.", {
    timeout: 20_000,
  });
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bytes = new Uint8Array(await (await item.getType("image/png")).arrayBuffer());
    return bytes.reduce((text, byte) => text + String.fromCharCode(byte), "");
  });
  const light = await seen(page, Buffer.from(copied, "latin1").toString("base64"));
  expect([light.width, light.height]).toEqual([2160, 2700]);
  expect(light.corner).toEqual([251, 250, 248]);
  expect(light.inked).toBeGreaterThan(0.03);
  expect(light.inked).toBeLessThan(0.5);

  await pick(dialog, "Wide");
  await pick(dialog, "Dark");
  const png = await saved(dialog.getByRole("button", { name: "Save PNG" }));
  expect(png.name).toBe("rafael-quispe-wide-dark.png");
  const dark = await seen(page, png.bytes.toString("base64"));
  expect([dark.width, dark.height]).toEqual([2400, 1260]);
  expect(dark.corner).toEqual([22, 24, 27]);
  expect(dark.inked).toBeGreaterThan(0.03);

  const svg = await saved(dialog.getByRole("button", { name: "Save SVG" }));
  expect(svg.name).toBe("rafael-quispe-wide-dark.svg");
  const apart = await unbound(page);
  const [parsed, words, said] = await apart.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, "image/svg+xml");
    const texts = [...file.querySelectorAll("text")].map((text) => text.textContent);
    return [file.documentElement.nodeName, file.querySelector("title").textContent, texts.join(" ")];
  }, svg.bytes.toString());
  expect(parsed).toBe("svg");
  expect(words).toMatch(/ — Rafael Quispe/);
  expect(said).toContain("alone for eleven years.");

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("a card's picture has the colours of the page until the reader chooses others", async ({
  reader,
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await reader.read();
  const shown = (dialog) => dialog.getByRole("radio", { name: "Dark" });
  let dialog = await openPicture(reader, page);
  await expect(shown(dialog)).toBeChecked();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Light" }).check({ force: true });
  dialog = await openPicture(reader, page);
  await expect(shown(dialog)).not.toBeChecked();
  await pick(dialog, "Dark");
  await page.keyboard.press("Escape");
  dialog = await openPicture(reader, page, "A bus is not a boat");
  await expect(shown(dialog)).toBeChecked();
});

test("a statement from someone else's report names who reports it, wherever it goes", async ({
  reader,
  page,
}) => {
  await reader.read("Engineer Noor Castellanos said the lock would open on Friday, the Tidewater Gazette reported.");
  const card = reader.cards.filter({ hasText: "as reported by Tidewater Gazette" });
  await expect(card.getByRole("heading", { level: 3 })).toHaveText("Noor Castellanos");
  await card.getByRole("button", { name: "Copy", exact: true }).click();
  await expect.poll(() => clipboard(page)).toContain("as reported by Tidewater Gazette");
  const save = async (name) => {
    await reader.statements.getByRole("button", { name: "Save as" }).click();
    return (await saved(page.getByRole("button", { name }))).bytes.toString();
  };
  expect(await save("Table (CSV)")).toMatch(/^Noor Castellanos,.*,Tidewater Gazette,/m);
  expect(await save("Data (JSON)")).toContain('"reported_by": "Tidewater Gazette"');
  expect(await save("Quotations (Markdown)")).toMatch(/\*\*Noor Castellanos\*\*.*, as reported by Tidewater Gazette/);
  expect(await save("Web Annotations (JSON-LD)")).toContain("as reported by Tidewater Gazette");
});

test("the lines of a picture stand inside it, long statements and odd words too", async ({
  reader,
  page,
}) => {
  const long = "We walked along the river and counted every bird we saw, and then we went home. ";
  await reader.read(
    `"${long.repeat(40).trim()}" said Ngozi Achebe.\n\n` +
      `"Look at https://example.org/${"a".repeat(300)} once," said Tuan Pham.\n\n` +
      `"<b>&amp;</b> לא 東京 🐝," said Ilse Brandt.`,
  );
  const apart = await unbound(page);
  for (const words of ["We walked along", "Look at https", "🐝"]) {
    const dialog = await openPicture(reader, page, words);
    for (const shape of ["Square", "Portrait", "Tall", "Wide"]) {
      await pick(dialog, shape);
      const address = await dialog.getByRole("img").getAttribute("src");
      const boxes = await apart.evaluate((address) => {
        const text = decodeURIComponent(address.slice(address.indexOf(",") + 1));
        const file = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
        document.body.append(file);
        const boxes = [...file.querySelectorAll("text")].map((text) => {
          const { x, y, width, height } = text.getBBox();
          return [x, y, x + width, y + height];
        });
        const { width, height } = file.viewBox.baseVal;
        file.remove();
        return boxes.map(([x, y, right, bottom]) => [x, y, width - right, height - bottom]);
      }, address);
      expect(boxes.length).toBeGreaterThan(2);
      for (const box of boxes) expect(Math.min(...box), `${words}, ${shape}`).toBeGreaterThan(30);
    }
    await page.keyboard.press("Escape");
    // What was chosen comes into view before the next card's menu opens.
    await expect(dialog).toBeHidden();
    await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== "running"));
  }
});

test("the statements that are shown are saved in every format", async ({ reader, page }) => {
  await reader.read();
  await pick(reader.statements, /^Direct/);
  const shown = await reader.cards.filter({ visible: true }).count();
  const save = async (name) => {
    await reader.statements.getByRole("button", { name: "Save as" }).click();
    await expect(page.getByText(/^Only those shown: /)).toContainText(`${shown} of `);
    return saved(page.getByRole("button", { name }));
  };

  const csv = await save("Table (CSV)");
  expect(csv.name).toBe("statements.csv");
  const rows = csv.bytes.toString().trim().split("\r\n");
  expect(rows).toHaveLength(shown + 1);
  expect(rows[0]).toMatch(/^speaker,role,kind,words,/);
  for (const row of rows.slice(1)) expect(row).toContain(",direct,");

  const json = JSON.parse((await save("Data (JSON)")).bytes.toString());
  expect(json.statements).toHaveLength(shown);
  expect(json.statements[0].speaker).toBe("Adaeze Okonkwo");

  const markdown = (await save("Quotations (Markdown)")).bytes.toString();
  expect(markdown).toMatch(/^# Port of Veldhaven split/);
  expect(markdown.match(/^> — \*\*/gm)).toHaveLength(shown);

  const annotations = await save("Web Annotations (JSON-LD)");
  expect(annotations.name).toBe("statements.jsonld");
  const { items } = JSON.parse(annotations.bytes.toString());
  expect(items.length).toBeGreaterThanOrEqual(shown);
  expect(items[0].target.selector[0].exact).toContain("We were told one figure");

  await page.getByRole("searchbox").fill("");
  await pick(reader.statements, /^All/);
  await reader.statements.getByRole("button", { name: "Save as" }).click();
  await expect(page.getByText(/^All \d+ statements$/)).toBeVisible();
});

test("menus work with the keyboard alone", async ({ reader, page }) => {
  await reader.read();
  const more = reader.card(FERRY).getByRole("button", { name: "More", exact: true });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Copy words only" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "Copy as Markdown" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("button", { name: "Link to this statement" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "Picture…" })).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Statement as a picture" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(more).toBeFocused();
});

test("the counts of each choice follow the others", async ({ reader, page }) => {
  await reader.read();
  const chip = reader.statements.getByRole("button", { name: /^Rafael Quispe/ });
  const count = async (control) => Number((await control.textContent()).match(/(\d+)/)[1]);
  const label = (name) =>
    reader.statements.locator("label", { has: page.getByRole("radio", { name }) });

  const all = await count(label(/^All/));
  await expect(reader.cards).toHaveCount(all);
  await chip.filter({ has: page.locator(".badge") }).click();
  const his = await reader.cards.filter({ visible: true }).count();
  expect(his).toBeLessThan(all);
  await expect(label(/^All/)).toContainText(`${his}`);

  await pick(reader.statements, /^Paraphrase/);
  const paraphrased = await count(label(/^Paraphrase/));
  await expect(reader.cards.filter({ visible: true })).toHaveCount(paraphrased);
  await expect(chip.filter({ has: page.locator(".badge") })).toContainText(`${paraphrased}`);

  await reader.statements.getByRole("button", { name: "Show all" }).click();
  await pick(reader.statements, /^Very likely/);
  const sure = reader.cards.filter({ visible: true });
  await expect(sure).toHaveCount(await count(label(/^Very likely/)));
  for (const card of await sure.all()) await expect(card).toContainText("Very likely");
});

test("cards can stand under their speakers", async ({ reader, page }) => {
  await reader.read();
  await pick(reader.statements, "By speaker");
  await reader.whole();
  const headings = reader.statements.locator("ol").getByRole("heading");
  const names = await headings.allTextContents();
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("Rafael Quispe");

  await page.getByRole("searchbox").fill("timetable");
  await expect(headings.filter({ visible: true })).toHaveText(["Adaeze Okonkwo"]);
});

test("a card says why, with the sentence around its words", async ({ reader }) => {
  await reader.read();
  const card = reader.card("a third of her class");
  await card.getByRole("button", { name: /Why/ }).click();
  await expect(card.locator(".context")).toHaveText("She said that a third of her class lives on Hest.");
  await expect(card.locator(".context mark")).toHaveText("that a third of her class lives on Hest");
  await expect(card).toContainText("The text names the speaker as “She”.");
});

test("on paper, the article has numbered notes, and the statements follow by number", async ({
  reader,
  page,
}) => {
  await reader.read();
  await page.emulateMedia({ media: "print" });
  const note = (locator, pseudo) =>
    locator.evaluate((element, pseudo) => getComputedStyle(element, pseudo).content, pseudo);
  const card = reader.card(FERRY);
  const number = await note(card.locator("xpath=.."), "::before");
  expect(number).toMatch(/^"\d+"$/);
  expect(await note(reader.mark(FERRY).first().getByRole("button"), "::after")).toBe(number);

  await expect(card).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("searchbox")).toBeHidden();
  await expect(card.getByRole("button", { name: "Copy", exact: true })).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});

everywhere(() => {
  test("menus, reasons, groups and pictures are accessible", async ({ reader, page }) => {
    await reader.read();
    await reader.card(FERRY).getByRole("button", { name: /Why/ }).click();
    await reader.statements.getByRole("button", { name: "Save as" }).click();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await pick(reader.statements, "By speaker");
    await pick(reader.statements, /^Mixed/);
    await expectAccessible(page);
    await pick(reader.statements, /^All/);
    const dialog = await openPicture(reader, page);
    await expectAccessible(page);
    const [wanted, given] = await dialog.evaluate((d) => [d.scrollWidth, d.clientWidth]);
    expect(wanted).toBeLessThanOrEqual(given);
  });
});
