// The picture of the actors as something to work in and to take along. Files are opened by the
// readers other programs use, so that what is saved can be opened there.

import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { expect, test, unbound } from "./fixtures.mjs";

/** Chooses a kind of file under the picture and gives its name and text. */
async function saved(reader, kind) {
  const { name, bytes } = await reader.saveActors(kind);
  return { name, text: bytes.toString() };
}

/** The names of the actors in the picture. */
async function drawnNames(reader) {
  const discs = reader.graph.locator(".disc");
  await expect(discs.first()).toBeVisible();
  const names = await Promise.all((await discs.all()).map((button) => button.getAttribute("aria-label")));
  return names.map((name) => name.split(",")[0]).sort();
}

test("the graph opens in what Gephi Lite reads GEXF with", async ({ reader, page }) => {
  await reader.read();
  const { name, text } = await saved(reader, "Graph for Gephi (GEXF)");
  expect(name).toBe("actors.gexf");
  const graph = gexf.parse(MultiDirectedGraph, text);
  const nodes = graph.mapNodes((_, values) => values);
  expect(nodes.map((node) => node.label).sort()).toEqual(await drawnNames(reader));
  for (const node of nodes) {
    expect(node.color).toMatch(/^#|^rgb/);
    expect(Number.isFinite(node.x) && Number.isFinite(node.y)).toBe(true);
    expect(node.size).toBeGreaterThan(0);
  }
  expect(new Set(nodes.map((node) => `${node.x} ${node.y}`)).size).toBe(nodes.length);
  expect(graph.size).toBeGreaterThan(0);
  graph.forEachEdge((_, values) => {
    expect(values.weight).toBeGreaterThan(0);
    expect(values.sentences).not.toBe("");
    expect(typeof values.denied).toBe("boolean");
  });
});

test("the graph opens in a reader of GraphML, with the same edges as the table", async ({
  reader,
  page,
}) => {
  await reader.read();
  const xml = await saved(reader, "Graph (GraphML)");
  expect(xml.name).toBe("actors.graphml");
  // graphology's parser forgives much; the browser's own does not.
  const apart = await unbound(page);
  const wellFormed = await apart.evaluate((text) => {
    const tree = new DOMParser().parseFromString(text, "application/xml");
    return tree.querySelector("parsererror") === null;
  }, xml.text);
  expect(wellFormed).toBe(true);
  const graph = graphml.parse(MultiDirectedGraph, xml.text);
  const names = graph.mapNodes((_, values) => values.label).sort();
  expect(names).toEqual(await drawnNames(reader));

  const table = await saved(reader, "Relations with sentences (CSV)");
  const rows = table.text.trimEnd().split("\r\n").slice(1);
  const weights = graph.reduceEdges((sum, _, values) => sum + Number(values.weight), 0);
  expect(weights).toBe(rows.length);
});

test("the data is JSON, and the table of actors has a row for each", async ({ reader, page }) => {
  await reader.read();
  const names = await drawnNames(reader);
  const data = JSON.parse((await saved(reader, "Data (JSON)")).text);
  expect(data.nodes.map((node) => node.name).sort()).toEqual(names);
  const ids = new Set(data.nodes.map((node) => node.id));
  expect(data.edges.every((edge) => ids.has(edge.source) && ids.has(edge.target))).toBe(true);
  const table = await saved(reader, "Actors (CSV)");
  expect(table.text.trimEnd().split("\r\n")).toHaveLength(names.length + 1);
});

test("the saved picture shows all actors by itself", async ({ reader, page, context }) => {
  await reader.read();
  const names = await drawnNames(reader);
  const { text } = await saved(reader, "Picture (SVG)");
  const alone = await context.newPage();
  await alone.setContent(text);
  const titles = await alone.locator("g > title").allTextContents();
  expect(titles.sort()).toEqual(names);
  const drawn = await alone.locator("svg").boundingBox();
  expect(drawn.width).toBeGreaterThan(200);
});

test("the files can be saved with the keyboard alone", async ({ reader, page }) => {
  await reader.read();
  await reader.actors.getByRole("button", { name: "Save picture as" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Picture (SVG)" })).toBeFocused();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toBe("actors.svg");
});

test("a tone can be taken out of the picture and of what is saved, with the keyboard", async ({
  reader,
  page,
}) => {
  await reader.read();
  const conflict = reader.actors.getByRole("button", { name: /^Against each other/ });
  const accusation = reader.graph.getByRole("button", { name: /^[^,]+ and [^,]+: .*accuses/ });
  await expect(conflict).toHaveAttribute("aria-pressed", "true");
  await expect(accusation).toHaveCount(1);
  const before = await drawnNames(reader);

  await conflict.focus();
  await page.keyboard.press("Enter");
  await expect(conflict).toHaveAttribute("aria-pressed", "false");
  await expect(accusation).toHaveCount(0);
  expect(await drawnNames(reader)).toEqual(before);
  const data = JSON.parse((await saved(reader, "Data (JSON)")).text);
  expect(data.edges.map((edge) => edge.tone)).not.toContain("conflict");

  await conflict.focus();
  await page.keyboard.press("Space");
  await expect(accusation).toHaveCount(1);
});
