// What is saved as GraphML opens in networkx, the library most research code for graphs is built
// on, with all that the picture shows.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, QUARREL, test } from "./fixtures.mjs";

const SCRIPT = fileURLToPath(new URL("../read_graphml.py", import.meta.url));

/** A name with all that has a meaning in XML, and letters of several scripts. */
const ODD = `O'Neill & "Söhne" <AG> 上海 🚢`;

/** The graph as networkx finds it in the GraphML that the page saves. */
async function networkx(reader) {
  const { path } = await reader.saveActors("Graph (GraphML)");
  const python = process.env.ONRECORD_PYTHON;
  expect(python, "a Python with networkx: run `cargo xtask test page`").toBeTruthy();
  return JSON.parse(execFileSync(python, [SCRIPT, path], { encoding: "utf8" }));
}

test("networkx finds the same actors and lines in GraphML as the page's own data has", async ({
  reader,
  page,
}) => {
  await reader.read(QUARREL);
  await reader.node("Lake Authority").focus();
  await page.keyboard.press("Enter");
  await reader.evidence.getByRole("button", { name: "Correct" }).click();
  await reader.evidence.getByRole("textbox", { name: "Name" }).fill(ODD);
  await reader.evidence.getByRole("button", { name: "Save" }).click();
  await expect(reader.evidence.getByRole("heading", { level: 3 })).toHaveText(ODD);

  const data = JSON.parse((await reader.saveActors("Data (JSON)")).bytes);
  const graph = await networkx(reader);
  expect(graph.directed).toBe(true);
  const names = (nodes, key) => nodes.map((node) => node[key]).sort();
  expect(names(graph.nodes, "label")).toEqual(names(data.nodes, "name"));
  expect(names(graph.nodes, "label")).toContain(ODD);
  expect(graph.edges).toHaveLength(data.edges.length);
  const ends = (edges) => edges.map((edge) => `${edge.source} ${edge.target} ${edge.tone}`).sort();
  expect(ends(graph.edges)).toEqual(ends(data.edges));

  for (const node of graph.nodes) {
    expect(typeof node.kind).toBe("string");
    expect(Number.isInteger(node.statements)).toBe(true);
    expect(Number.isFinite(node.x) && Number.isFinite(node.y)).toBe(true);
    expect(node.color).toMatch(/^#[0-9a-f]{6}$/i);
  }
  expect(graph.nodes.some((node) => node.statements > 0)).toBe(true);
  const accused = graph.edges.find((edge) => /accused the Lake Authority/.test(edge.sentences));
  expect(accused.classes).toContain("ACCUSE");
  expect(accused.weight).toBeGreaterThan(0);
  expect(graph.edges.some((edge) => edge.denied === true)).toBe(true);
});

test("networkx finds what the filter lets through and nothing else", async ({ reader }) => {
  await reader.read(QUARREL);
  await reader.actors.getByRole("button", { name: /^Filter/ }).click();
  await reader.actors.getByRole("combobox", { name: "Near" }).selectOption("Yuki Tanabe");
  await expect(reader.node("Yuki Tanabe")).toBeVisible();
  const shown = await reader.graph.locator(".disc").count();
  const graph = await networkx(reader);
  expect(graph.nodes).toHaveLength(shown);
  expect(graph.components).toBe(1);
});
