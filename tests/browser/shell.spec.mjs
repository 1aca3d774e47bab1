// What a visitor sees before the program has come, and if it never does.

import { expect, holdProgram, test } from "./fixtures.mjs";

async function expectShell(page) {
  await expect(page.getByRole("heading", { name: "Onrecord" })).toBeVisible();
  await expect(page.getByText("Paste a news article.", { exact: false })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "News article" })).toBeEditable();
  await expect(page.getByRole("link", { name: "Try a sample article" })).toBeVisible();
}

test("the page stands before the program has come, and keeps what was typed", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./");
  await expectShell(page);
  await expect(page.getByRole("alert")).toBeHidden();
  await page.getByRole("textbox").fill('"It rains," said Amina Diallo.');

  release();
  await expect(page.getByRole("status")).toContainText("1 statement");
  await expect(page.getByRole("textbox")).toHaveValue('"It rains," said Amina Diallo.');
});

test("a program that cannot be loaded is reported", async ({ page, complaints }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await expectShell(page);
  expect(complaints.splice(0).length).toBeGreaterThan(0);
});

test("a program that was tampered with is not started", async ({ page, complaints }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  expect(complaints.splice(0).join()).toContain("integrity");
});

for (const [how, block] of [
  ["there is none", (page) => page.addInitScript(() => delete window.WebAssembly)],
  [
    "the policy forbids it",
    (page) =>
      page.route(/\/$/, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(" 'wasm-unsafe-eval'", "");
        await route.fulfill({ response, body });
      }),
  ],
]) {
  test(`where WebAssembly is blocked the page says so and keeps the text: ${how}`, async ({
    page,
    complaints,
  }) => {
    await block(page);
    await page.goto("./");
    await page.getByRole("textbox").fill("“It rains,” said Amina Diallo.");
    await expect(page.getByRole("alert")).toContainText("may block WebAssembly");
    await expectShell(page);
    await expect(page.getByRole("textbox")).toHaveValue("“It rains,” said Amina Diallo.");
    expect(complaints.splice(0).length).toBeGreaterThan(0);
  });
}

test("without JavaScript the page says that it needs it", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("./");
  await expectShell(page);
  // Playwright's search for text skips <noscript>.
  const notice = page.locator("noscript p");
  await expect(notice).toBeVisible();
  await expect(notice).toContainText("allow JavaScript");
  await context.close();
});
