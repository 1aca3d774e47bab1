// What comes in: pages from the clipboard, files of every kind and encoding, what is dropped.

import { ARTICLE, everywhere, expect, expectAccessible, test } from "./fixtures.mjs";

/** A publisher's page around an article. */
const PAGE = `<!doctype html><title>Ferry crews vote to strike - The Herald</title>
<style>.x { color: red }</style><script>document.title = "caught"</script>
<nav style="display:flex" onclick="document.title='caught'"><a href="/">News</a> <a href="/s">Sport</a></nav>
<main><article>
<h1>Ferry crews vote to strike over pay</h1>
<div class="byline">By <a href="/a">Ines Duarte</a></div><time>3 March 2027</time>
<div class="share"><button>Share</button></div>
<figure><img src="f.jpg" onerror="document.title='caught'"><figcaption>A ferry leaves Port Ellis.</figcaption></figure>
<p>Ferry crews voted on Monday to strike, and the <a href="/u">harbour union</a> said that nobody would sail.</p>
<p>“We have waited for nine months,” said Olu Bankole, who leads it.</p>
<aside class="related"><a href="/1">Harbour dues to rise again</a></aside>
<blockquote><p>“The offer stands, and it will not get better,” wrote Hana Novak, the director.</p></blockquote>
</article></main>
<footer><a href="/t">Terms</a><p>© 2027 The Herald. All rights reserved.</p></footer>`;

const PLAIN = `News Sport
Ferry crews vote to strike over pay
By Ines Duarte
3 March 2027
Share
A ferry leaves Port Ellis.
Ferry crews voted on Monday to strike, and the harbour union said that nobody would sail.

“We have waited for nine months,” said Olu Bankole, who leads it.

Harbour dues to rise again
“The offer stands, and it will not get better,” wrote Hana Novak, the director.

Terms
© 2027 The Herald. All rights reserved.`;

/** Puts a page and its plain text on the clipboard and pastes it. */
async function pastePage(reader, page, plain) {
  // Chromium cleans what is written to its clipboard, and reports what it finds there.
  const html = page.replace(/ (style|on\w+)="[^"]*"|<(style|script)>.*?<\/\2>/g, "");
  await reader.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.page.evaluate(
    ([html, plain]) => {
      const blob = (type, text) => new Blob([text], { type });
      const item = new ClipboardItem({
        "text/html": blob("text/html", html),
        "text/plain": blob("text/plain", plain),
      });
      return navigator.clipboard.write([item]);
    },
    [html, plain],
  );
  await reader.box.focus();
  await reader.page.keyboard.press("ControlOrMeta+V");
}

/** A paste event with both flavours, as they are. */
async function pasteRaw(reader, html, plain) {
  await reader.box.evaluate(
    (box, [html, plain]) => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      data.setData("text/plain", plain);
      box.focus();
      box.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html, plain],
  );
}

test("a pasted page becomes its article, and everything can be had back", async ({ reader, page }) => {
  await reader.open();
  await pastePage(reader, PAGE, PLAIN);
  const headline = reader.article.getByRole("heading", { level: 3 });
  await expect(headline).toHaveText("Ferry crews vote to strike over pay");
  await expect(reader.article.getByText("By Ines Duarte")).toBeVisible();
  await expect(reader.article.getByText("3 March 2027")).toBeVisible();
  await expect(reader.card("We have waited").getByRole("heading")).toHaveText("Olu Bankole");
  await expect(reader.article).not.toContainText("Harbour dues");
  await expect(reader.article).not.toContainText("Sport");

  await expect(reader.article).toContainText(/Left out as no part of the article: \d+ words/);
  await page.getByRole("button", { name: "Use everything that was pasted" }).click();
  await expect(reader.article).toContainText("Harbour dues to rise again");
  const leave = page.getByRole("button", { name: "Use the article alone" });
  await expect(leave).toBeFocused();
  await page.reload();
  await leave.click();
  await expect(reader.article).not.toContainText("Harbour dues");
  await expect(headline).toHaveText("Ferry crews vote to strike over pay");
});

test("each of the two texts keeps its own corrections", async ({ reader, page }) => {
  await reader.open();
  await pastePage(reader, PAGE, PLAIN);
  await reader.strike("We have waited");
  await page.getByRole("button", { name: "Use everything that was pasted" }).click();
  await expect(reader.card("We have waited")).toBeVisible();
  await page.getByRole("button", { name: "Use the article alone" }).click();
  await expect(reader.card("The offer stands")).toBeVisible();
  await expect(reader.card("We have waited")).toHaveCount(0);
});

test("nothing in a page is run, loaded or reported, however it comes", async ({ reader, page }) => {
  const requests = [];
  await reader.open();
  page.on("request", (request) => requests.push(request.url()));
  await pasteRaw(reader, PAGE, PLAIN);
  await expect(reader.card("We have waited")).toBeVisible();
  await expect(page).not.toHaveTitle("caught");
  expect(requests).toEqual([]);
});

test("a selection inside a paragraph is pasted as it is, where the cursor stands", async ({
  reader,
  page,
}) => {
  await reader.open();
  await reader.box.fill("“It rains,” said .");
  await reader.box.press("ArrowLeft");
  await pastePage(reader, "<a href='/a'>Amina <b>Diallo</b></a>", "Amina Diallo");
  await expect(reader.box).toHaveValue("“It rains,” said Amina Diallo.");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(reader.card("It rains").getByRole("heading")).toHaveText("Amina Diallo");
});

test("a page without anything around its article is taken to the letter", async ({ reader, page }) => {
  await reader.open();
  await pastePage(reader, "<p>Rain</p><p>“It  rains,” said Amina Diallo.</p>", "Rain\n“It  rains,” said Amina Diallo.");
  await expect(reader.card("It rains")).toBeVisible();
  expect(await reader.article.locator(".text").evaluate((it) => it.textContent)).toContain("“It  rains,”");
  await expect(page.getByRole("button", { name: "Use everything that was pasted" })).toHaveCount(0);
});

const file = (name, ...parts) => ({
  name,
  mimeType: "",
  buffer: Buffer.concat(parts.map((part) => Buffer.from(part))),
});
const utf16 = (text) => Buffer.from(`\ufeff${text}`, "utf16le");

for (const [what, given, words, speaker] of [
  ["a page", file("strike.html", PAGE), "We have waited", "Olu Bankole"],
  [
    "Markdown",
    file("rain.md", "---\nauthor: Ana Bo\n---\n# Rain\n\n**“It rains,”** said [Amina Diallo](x).\n"),
    "It rains",
    "Amina Diallo",
  ],
  ["UTF-16", file("rain.txt", utf16("Rain\n\n“It rains,” said Zoë Müller.")), "It rains", "Zoë Müller"],
  [
    "Windows-1252",
    file("rain.txt", [...'Rain\n\n\x93It rains,\x94 said Zo\xeb M\xfcller.'].map((c) => c.charCodeAt(0))),
    "It rains",
    "Zoë Müller",
  ],
  [
    "an encoding that the page names",
    file("rain.htm", '<meta charset="iso-8859-2"><h1>Rain</h1><p>"It rains," said Ji', [0xf8], "ina D", [0xf8], "evova.</p>"),
    "It rains",
    "Jiřina Dřevova",
  ],
]) {
  test(`a file is read: ${what}`, async ({ reader, page }) => {
    await reader.open();
    await page.locator("input[type=file]").setInputFiles(given);
    await expect(reader.card(words).getByRole("heading")).toHaveText(speaker);
    await expect(reader.article).not.toContainText("**");
  });
}

for (const [what, given, told] of [
  ["a picture", file("boat.txt", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "does not hold plain text"],
  ["a PDF", file("boat.pdf", "%PDF-1.7\n", [0xe2, 0xe3, 0x00]), "does not hold plain text"],
  ["an empty file", file("boat.txt", " \n"), "no text in it"],
  ["a book", file("boat.txt", "The boat sails. ".repeat(80_000)), "This text is 1.2 MB"],
]) {
  test(`a file is refused with a word, and nothing is lost: ${what}`, async ({ reader, page }) => {
    await reader.open();
    await reader.box.fill("“It rains,” said Amina Diallo.");
    await page.locator("input[type=file]").setInputFiles(given);
    await expect(page.getByRole("alert")).toContainText(told);
    await expectAccessible(page);
    await page.getByRole("alert").getByRole("button", { name: "OK", exact: true }).click();
    await expect(page.getByRole("alert").getByText(told)).toHaveCount(0);
    await expect(reader.box).toHaveValue("“It rains,” said Amina Diallo.");
  });
}

test("a text that is too long to paste is refused, and the box keeps what it has", async ({ reader, page }) => {
  await reader.open();
  await reader.box.fill("“It rains,” said Amina Diallo.");
  await pasteRaw(reader, "", "The boat sails. ".repeat(80_000));
  await expect(page.getByRole("alert")).toContainText("This text is 1.2 MB");
  await expect(reader.box).toHaveValue("“It rains,” said Amina Diallo.");
});

test("a file can be dropped on the open article, which is kept", async ({ reader, page }) => {
  await reader.read();
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["<h1>Rain</h1><p>“It rains,” said Amina Diallo.</p>"], "rain.html"));
    return data;
  });
  await page.locator("body").dispatchEvent("dragover", { dataTransfer: dropped });
  await expect(page.getByText("Drop it to read it")).toBeVisible();
  await page.locator("body").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByText("Drop it to read it")).toBeHidden();
  await expect(reader.card("It rains")).toBeVisible();
  await page.getByRole("button", { name: "New article" }).click();
  await expect(page.getByRole("region", { name: "Recent articles" }).getByRole("listitem")).toHaveCount(2);
});

test("text dragged from another page is read on the empty page", async ({ reader, page }) => {
  await reader.open();
  const dropped = await page.evaluateHandle(
    ([html, plain]) => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      data.setData("text/plain", plain);
      return data;
    },
    [PAGE, PLAIN],
  );
  await reader.box.dispatchEvent("drop", { dataTransfer: dropped });
  await expect(reader.card("We have waited")).toBeVisible();
  await expect(reader.article).not.toContainText("Sport");
});

test("the clipboard is read by a button", async ({ reader, page, context }) => {
  await reader.open();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await page.getByRole("button", { name: "Paste", exact: true }).click();
  await expect(reader.card("A bus is not a boat")).toBeVisible();
});

test("a clipboard that is denied or empty is told", async ({ reader, page, context }) => {
  await reader.open();
  await page.evaluate(() => {
    Clipboard.prototype.read = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.getByRole("button", { name: "Paste", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("does not let this page see the clipboard");
  await page.evaluate(() => {
    Clipboard.prototype.read = () => Promise.resolve([]);
  });
  await page.getByRole("button", { name: "Paste", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("no text on the clipboard");
});

test("where nothing can be copied the page says so", async ({ reader, page }) => {
  await reader.read();
  await page.evaluate(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await reader.card("A bus is not a boat").getByRole("button", { name: "Copy" }).first().click();
  await expect(reader.card("A bus is not a boat")).toContainText("Could not copy");
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("dialog")).toContainText("select the link and copy it");
});

const FURNISHED = `${ARTICLE.trim()}

Sign up to our newsletter.

Read our Privacy Policy.`;

everywhere(() => {
  test("what is left out or folded is sound for assistive technology", async ({ reader, page }) => {
    await reader.open();
    await pastePage(reader, PAGE, PLAIN);
    await reader.whole();
    await expectAccessible(page);
    await page.getByRole("button", { name: "New article" }).click();
    await reader.paste(FURNISHED);
    await reader.article.getByText("2 lines not part of the article").click();
    await reader.whole();
    await expectAccessible(page);
  });
});

test("lines that are no part of the article are folded to one, and stay open once opened", async ({
  reader,
  page,
}) => {
  await reader.read(FURNISHED);
  const fold = reader.article.getByText("2 lines not part of the article");
  await expect(reader.article.getByText("Sign up to our newsletter.")).toBeHidden();
  await fold.focus();
  await page.keyboard.press("Enter");
  await expect(reader.article.getByText("Sign up to our newsletter.")).toBeVisible();
  await reader.strike("A bus is not a boat");
  await expect(reader.article.getByText("Sign up to our newsletter.")).toBeVisible();
});

test("text from right to left, long words and large letters fit", async ({ reader, page }) => {
  const text = `خبر قصير\n\nقالت ليلى: "المطر غزير".\n\n“${"Donaudampfschiff".repeat(20)},” said Ana Bo.`;
  await reader.read(text);
  const direction = (words) =>
    reader.article.getByText(words).last().evaluate((it) => getComputedStyle(it.closest("[dir]")).direction);
  expect(await direction("خبر قصير")).toBe("rtl");
  expect(await direction("Donaudampfschiff")).toBe("ltr");
  const wider = (what) =>
    page.evaluate((what) => {
      const element = document.querySelector(what);
      return element.scrollWidth - element.clientWidth;
    }, what);
  expect(await wider("#article-pane")).toBeLessThanOrEqual(0);
  // Zoomed to 200 %, a window of 1280 by 800 is one of 640 by 400.
  await page.setViewportSize({ width: 640, height: 400 });
  expect(await wider("html")).toBeLessThanOrEqual(0);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  expect(await wider("#article-pane")).toBeLessThanOrEqual(0);
});

test("halves of characters are read, and what is shared is whole", async ({ reader, page }) => {
  await reader.open();
  // The clipboard has none, a script on the page and the reader's keyboard do.
  await reader.box.evaluate((box) => {
    box.value = "A \ud83d half.\n\n“It \udc00rains\ud83d,” said Amina Diallo. 👩‍🌾\ud83d";
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(reader.cards).toHaveCount(1);
  await expect(reader.cards.getByRole("heading")).toHaveText("Amina Diallo");
  await expect(reader.article).toContainText("A \ufffd half.");
  await expect(reader.marks.first()).toContainText("It \ufffdrains\ufffd,");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.goto(await page.getByRole("textbox", { name: "Link" }).inputValue());
  await expect(reader.marks.first()).toContainText("It \ufffdrains\ufffd,");
  await reader.strike("rains");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(reader.cards).toHaveCount(1);
});
