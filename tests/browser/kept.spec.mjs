// What the browser keeps: articles with their corrections, over reloads, tabs and full storage.

import { ARTICLE, everywhere, expect, expectAccessible, holdProgram, test } from "./fixtures.mjs";

const WELL = "The well of Vik\n\n“The well is dry,” said Marit Olsen, a farmer.";
const RAIN = "Rain in Bouaké\n\n“It rains,” said Amina Diallo. “It pours,” said Koffi Yao.";

const recents = (page) => page.getByRole("region", { name: "Recent articles" });

/** Reads an article after another. */
async function next(reader, text) {
  await reader.page.getByRole("button", { name: "New article" }).click();
  await reader.paste(text);
  await expect(reader.article).toBeVisible();
}

test("articles are listed, opened with their corrections, deleted and brought back", async ({
  reader,
  page,
}) => {
  await reader.read(WELL);
  await next(reader, RAIN);
  await reader.strike("It pours");
  await page.getByRole("button", { name: "New article" }).click();

  const rows = recents(page).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Rain in Bouaké");
  await expect(rows.first()).toContainText("just now · 1 statement");
  await expect(rows.last()).toContainText("The well of Vik");

  await page.getByRole("button", { name: "Back to your last article" }).click();
  await expect(reader.article.getByRole("heading", { name: "Article" })).toBeFocused();
  await expect(reader.card("It rains")).toBeVisible();
  await expect(reader.card("It pours")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(reader.card("It pours")).toBeVisible();

  await page.getByRole("button", { name: "Recent" }).click();
  await expect(rows.first()).toContainText("open now");
  await recents(page).getByRole("button", { name: /^The well of Vik/ }).click();
  await expect(reader.card("The well is dry")).toBeVisible();

  await page.getByRole("button", { name: "Recent" }).click();
  await page.getByRole("button", { name: "Delete “Rain in Bouaké”" }).click();
  await expect(rows).toHaveCount(1);
  const undo = recents(page).getByRole("button", { name: "Undo" });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(rows).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(recents(page)).toBeHidden();
});

test("all can be deleted, and brought back as long as the list is open", async ({ reader, page }) => {
  await reader.read(WELL);
  await next(reader, RAIN);
  await page.getByRole("button", { name: "New article" }).click();
  await recents(page).getByRole("button", { name: "Delete all" }).click();
  await expect(recents(page)).toContainText("2 articles deleted.");
  await recents(page).getByRole("button", { name: "Undo" }).click();
  await expect(recents(page).getByRole("listitem")).toHaveCount(2);
  await recents(page).getByRole("button", { name: "Delete all" }).click();
  await page.reload();
  await reader.ready();
  await expect(recents(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Back to your last article" })).toHaveCount(0);
});

test("the same article pasted again comes with its corrections, and once", async ({ reader, page }) => {
  await reader.read(RAIN);
  await reader.strike("It pours");
  await next(reader, RAIN);
  await expect(reader.card("It rains")).toBeVisible();
  await expect(reader.card("It pours")).toHaveCount(0);
  await page.getByRole("button", { name: "New article" }).click();
  await expect(recents(page).getByRole("listitem")).toHaveCount(1);
});

test("what was typed before the program came is kept", async ({ page, reader }) => {
  const release = await holdProgram(page);
  await page.goto("./");
  await page.getByRole("textbox").fill("“It rains,” said Amina Diallo.");
  release();
  await reader.ready();
  await page.unroute("**/*.wasm");
  await page.reload();
  await expect(reader.card("It rains")).toBeVisible();
});

test("a key just before the page is left is not lost", async ({ page, reader }) => {
  await reader.open();
  await reader.box.pressSequentially("“It rains,” said Amina Diallo.");
  await page.reload();
  await expect(reader.card("It rains").getByRole("heading")).toHaveText("Amina Diallo");
});

test("what was typed and rubbed out again is not kept", async ({ page, reader }) => {
  await reader.open();
  await reader.box.fill("“It rains,” said Amina Diallo.");
  await expect(page.getByRole("status")).toContainText("1 statement");
  await reader.box.fill("");
  await expect(page.getByRole("button", { name: "Read it" })).toBeDisabled();
  await expect(recents(page)).toBeHidden();
});

test("a changed sample becomes an article of the reader's own beside the others", async ({
  reader,
  page,
}) => {
  await reader.read(WELL);
  await page.getByRole("button", { name: "New article" }).click();
  await page.getByRole("link", { name: "Try a sample article" }).click();
  await reader.strike("We have cut our catch twice");
  await expect(page.getByText("This is now an article of your own")).toBeVisible();
  await page.getByRole("button", { name: "OK", exact: true }).click();
  await expect(page).not.toHaveURL(/#/);
  await page.reload();
  await expect(reader.cards.first()).toBeVisible();
  await expect(reader.card("We have cut our catch twice")).toHaveCount(0);
  await page.getByRole("button", { name: "New article" }).click();
  await expect(recents(page).getByRole("listitem")).toHaveCount(2);
});

test("two tabs with two articles leave each other alone", async ({ reader, page, context }) => {
  await reader.read(WELL);
  const other = await context.newPage();
  await other.goto("./");
  await expect(other.getByRole("article").filter({ hasText: "The well is dry" })).toBeVisible();
  await other.getByRole("button", { name: "New article" }).click();
  await other.getByRole("textbox", { name: "News article" }).fill(RAIN);
  await other.getByRole("button", { name: "Read it" }).click();
  await expect(other.getByRole("article").filter({ hasText: "It pours" })).toBeVisible();

  await reader.strike("The well is dry");
  await page.reload();
  await expect(page.getByText("The well of Vik")).toBeVisible();
  await expect(reader.card("The well is dry")).toHaveCount(0);
  await other.reload();
  await expect(other.getByRole("article").filter({ hasText: "It pours" })).toBeVisible();
  await page.getByRole("button", { name: "New article" }).click();
  await expect(recents(page).getByRole("listitem")).toHaveCount(2);
});

test("two tabs with one article follow each other, and part where both change its text", async ({
  reader,
  page,
  context,
}) => {
  await reader.read(RAIN);
  const other = await context.newPage();
  await other.goto("./");
  const card = (words) =>
    other
      .getByRole("region", { name: "Statements", exact: true })
      .getByRole("article")
      .filter({ hasText: words });
  await expect(card("It pours")).toBeVisible();
  await reader.strike("It pours");
  await expect(card("It pours")).toHaveCount(0);
  await expect(card("It rains")).toBeVisible();

  await other.getByRole("button", { name: "Edit text" }).click();
  await page.getByRole("button", { name: "Edit text" }).click();
  await reader.box.fill(RAIN.replace("Bouaké", "Korhogo"));
  await expect(other.getByText("changed in another tab too")).toBeVisible();
  await other.getByRole("textbox", { name: "News article" }).fill(RAIN.replace("Bouaké", "Man"));
  await other.getByRole("button", { name: "Done" }).click();
  await other.getByRole("button", { name: "New article" }).click();
  const rows = recents(other).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Rain in Man");
  await expect(rows.last()).toContainText("Rain in Korhogo");
});

test("where storage is full the oldest articles make room, and the reader is told", async ({
  reader,
  page,
}) => {
  await reader.read(WELL);
  await next(reader, RAIN);
  // What another page of the same host keeps takes nearly all the room there is.
  await page.evaluate(() => {
    let room = 5 * 1024 * 1024;
    for (let block = "x".repeat(room); block.length > 0; ) {
      try {
        localStorage.setItem(`other${room}`, block);
        room -= 1;
      } catch {
        block = block.slice(0, block.length >> 1);
      }
    }
  });
  await next(reader, ARTICLE.slice(0, 200).trim());
  await expect(page.getByText("articles was full")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "OK", exact: true }).click();
  await page.reload();
  await expect(reader.article).toContainText(ARTICLE.slice(0, 40));
  await page.getByRole("button", { name: "New article" }).click();
  await expect(recents(page)).not.toContainText("The well of Vik");
});

test("where not even one article has room the others stay and the reader is told", async ({
  reader,
  page,
}) => {
  await reader.read(WELL);
  await page.evaluate(() => {
    const keep = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (value.length > 150) throw new DOMException("full", "QuotaExceededError");
      return keep.call(this, key, value);
    };
  });
  await next(reader, RAIN.repeat(3));
  await expect(page.getByText("no room left to keep this article")).toBeVisible();
  await expect(reader.card("It rains").first()).toBeVisible();
  await page.getByRole("button", { name: "New article" }).click();
  await expect(recents(page)).toContainText("The well of Vik");
});

test("where storage is denied the page works, and says once that nothing is kept", async ({
  reader,
  page,
}) => {
  await page.addInitScript(() => {
    for (const storage of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, storage, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  await reader.read(WELL);
  const notice = page.getByText("This browser keeps nothing here");
  await expect(notice).toBeVisible();
  await expect(reader.card("The well is dry")).toBeVisible();
  await page.getByRole("button", { name: "OK", exact: true }).click();
  await reader.strike("The well is dry");
  await expect(notice).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(reader.card("The well is dry")).toBeVisible();
});

everywhere(() => {
  test("the list is sound for assistive technology", async ({ reader, page }) => {
    await reader.read(WELL);
    await next(reader, RAIN);
    await page.getByRole("button", { name: "Recent" }).click();
    await page.getByRole("button", { name: "Delete “The well of Vik”" }).click();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "New article" }).click();
    await expectAccessible(page);
  });
});
