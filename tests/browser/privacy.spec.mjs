// Nothing leaves the browser: once the page has loaded it asks for nothing more, and it works
// with the network cut.

import { article } from "../measure/text.mjs";
import { ARTICLE, expect, saved, test } from "./fixtures.mjs";

/** Long enough to be read by the worker. */
const LONG = article(70_000);

/** Shares a statement in every way, and opens the link. */
async function share(reader, page) {
  await reader.choose(reader.card("A bus is not a boat"), "Link to this statement");
  const dialog = page.getByRole("dialog", { name: "Share by a link" });
  const link = dialog.getByRole("textbox", { name: "Link" });
  const whole = await link.inputValue();
  await dialog.getByRole("radio", { name: "This statement alone" }).check();
  await expect(dialog.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await saved(dialog.getByRole("button", { name: "Save the dossier" }));
  await saved(dialog.getByRole("button", { name: "Save a report" }));
  for (const address of [await link.inputValue(), whole]) {
    await page.evaluate((address) => (location.href = address), address);
    await expect(page.getByText("A bus is not a boat").first()).toBeVisible();
  }
  await expect(dialog).toBeHidden();
}

/** Goes through everything the page offers. */
async function useEverything(reader, page) {
  await reader.paste(ARTICLE);
  await reader.card("A bus is not a boat").click();
  await reader.card("A bus is not a boat").getByRole("button", { name: "Copy" }).click();
  await reader.card("A bus is not a boat").getByText("Why?").click();
  await reader.marks.first().click();
  await reader.graph.getByRole("button", { name: /^Adaeze Okonkwo, person/ }).click();
  await reader.clickLine(/^(Adaeze Okonkwo and Norlane|Norlane and Adaeze Okonkwo): /);
  await reader.evidence.getByRole("button", { name: "Show in article" }).first().click();
  await page.getByRole("searchbox").fill("ferry");
  await page.getByRole("searchbox").fill("");
  for (const theme of ["Dark", "Light", "System"]) {
    await page.getByRole("radio", { name: theme }).check({ force: true });
  }
  for (const view of ["Matrix", "Table", "Picture"]) await reader.showActors(view);
  await reader.saveActors("PNG");
  await reader.strike("A bus is not a boat");
  await page.getByRole("button", { name: "Undo" }).click();
  await share(reader, page);
  await page.getByRole("button", { name: "Edit text" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "New article" }).click();
  await reader.paste(LONG);
  await expect(reader.cards.first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "New article" }).click();
  await page.getByRole("link", { name: "Try a sample article" }).click();
  await expect(reader.cards.first()).toBeVisible();
}

test("the page loads from its own folder, its script for the worker too", async ({ reader, page, baseURL }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await reader.open();
  await page.waitForLoadState("networkidle");

  const names = asked.map((address) => address.replace(baseURL, ""));
  const kinds = names.map((name) => name.replace(/-[0-9a-f]{16}\./, "-HASH."));
  expect(kinds.sort()).toEqual([
    "",
    "main-HASH.css",
    "page-HASH.js",
    "page-HASH.js",
    "page-HASH.wasm",
  ]);
});

test("no request is made after the page has loaded", async ({ reader, page, context }) => {
  await reader.open();
  await page.waitForLoadState("networkidle");
  const asked = [];
  // What the page has made itself lies in the browser's memory.
  const isMade = (address) => address.startsWith("blob:");
  context.on("request", (request) => isMade(request.url()) || asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));

  await useEverything(reader, page);
  await page.waitForTimeout(1000);
  expect(asked).toEqual([]);
});

test("the page works with the network cut", async ({ reader, page, context }) => {
  await reader.open();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await useEverything(reader, page);
});

test("the page's policy lets nothing in and nothing out", async ({ reader, page, complaints }) => {
  await reader.open();
  const outcome = await page.evaluate(async () => {
    const refused = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      refused.push(event.effectiveDirective);
    });
    const image = new Image();
    image.src = "https://example.org/pixel.png";
    const script = document.createElement("script");
    script.append("document.title = 'caught'");
    document.body.append(image, script);
    const sent = await fetch("https://example.org/", { method: "POST" }).then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { sent, refused: refused.sort(), title: document.title };
  });
  expect(outcome.sent).toBe(false);
  expect(outcome.refused).toEqual(["connect-src", "img-src"]);
  expect(outcome.title).not.toBe("caught");
  complaints.splice(0);
});

test("no string becomes markup or a program but the page's two addresses", async ({
  reader,
  page,
  complaints,
}) => {
  await reader.open();
  const outcome = await page.evaluate(() => {
    const box = document.createElement("div");
    const script = document.createElement("script");
    const frame = document.createElement("iframe");
    const markup = "<img src=x onerror=alert(1)>";
    const elsewhere = new URL("other.js", location).href;
    const acts = {
      innerHTML: () => (box.innerHTML = markup),
      outerHTML: () => (document.body.firstElementChild.outerHTML = markup),
      template: () => (document.createElement("template").innerHTML = markup),
      insertAdjacentHTML: () => box.insertAdjacentHTML("beforeend", markup),
      fragment: () => document.createRange().createContextualFragment(markup),
      parser: () => new DOMParser().parseFromString(markup, "text/html"),
      write: () => document.write(markup),
      srcdoc: () => (frame.srcdoc = markup),
      handler: () => box.setAttribute("onclick", "alert(1)"),
      "text of a script": () => (script.text = "alert(1)"),
      "address of a script": () => (script.src = elsewhere),
      "its own script": () => (script.src = `${document.querySelector("script[src]").src}?x`),
      worker: () => new Worker(elsewhere),
      "data as a worker": () => new Worker("data:text/javascript,alert(1)"),
      "another policy": () => trustedTypes.createPolicy("other", { createHTML: (html) => html }),
      "the same policy": () => trustedTypes.createPolicy("default", { createHTML: (html) => html }),
    };
    const through = Object.keys(acts).filter((name) => {
      try {
        acts[name]();
        return true;
      } catch (error) {
        return !(error instanceof TypeError);
      }
    });
    new Worker(document.querySelector("script[src]").src).terminate();
    return { through, markup: box.innerHTML + document.querySelectorAll("img").length };
  });
  expect(outcome).toEqual({ through: [], markup: "0" });
  expect(complaints.splice(0).length).toBeGreaterThan(10);
});
