// How good the layout is, beside ForceAtlas2 (graphology's, with the settings it infers) on the same
// graphs in the same run: mean stress, mean number of crossings.
// `node measure/layout.mjs` needs cargo, and neither a page nor a browser.

import { execFileSync } from "node:child_process";
import { Graph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { report } from "./browser.mjs";

/** Rounds of ForceAtlas2, beyond which its pictures of such graphs hardly change. */
const ROUNDS = 300;

/** Lays all graphs out both ways. */
export async function layout() {
  const output = execFileSync("cargo", ["run", "--quiet", "--package", "dossier", "--example", "layouts"], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  const graphs = output.trimEnd().split("\n").map((line) => JSON.parse(line));
  // The last is the one of 500 actors, of which only the time is of interest.
  const ofArticles = graphs.slice(0, -1);
  const ways = { onrecord: ({ places }) => places, "ForceAtlas2": atlas };
  const result = { graphs: ofArticles.length };
  for (const [name, way] of Object.entries(ways)) {
    const pictures = ofArticles.map((graph) => ({ ...graph, places: way(graph) }));
    result[name] = {
      "mean stress": round(mean(pictures.map(stress))),
      "mean crossings": round(mean(pictures.map(crossings))),
    };
  }
  const { onrecord, ForceAtlas2: other } = result;
  result["as promised"] =
    onrecord["mean stress"] <= 0.05 && onrecord["mean crossings"] <= other["mean crossings"];
  return result;
}

/** Where ForceAtlas2 puts a graph, from places on a spiral: the same in every run. */
function atlas({ places, lines }) {
  const graph = new Graph();
  places.forEach((_, node) => {
    const [turn, away] = [node * 2.399963, Math.sqrt(node + 0.5)];
    graph.addNode(node, { x: away * Math.cos(turn), y: away * Math.sin(turn) });
  });
  for (const [one, other] of lines) graph.addEdge(one, other);
  const settings = forceAtlas2.inferSettings(graph);
  forceAtlas2.assign(graph, { iterations: ROUNDS, settings });
  return places.map((_, node) => {
    const { x, y } = graph.getNodeAttributes(node);
    return [x, y];
  });
}

/**
 * The mean square of the relative errors of distances, against the number of lines between two
 * actors, each connected part at the scale that suits it best.
 */
function stress({ places, lines }) {
  const steps = stepsBetween(places.length, lines);
  let [errors, pairs] = [0, 0];
  const seen = new Set();
  for (let first = 0; first < places.length; first += 1) {
    if (seen.has(first)) continue;
    const part = [...steps[first].keys()];
    part.forEach((node) => seen.add(node));
    let [count, ratios, squares] = [0, 0, 0];
    for (const a of part) {
      for (const b of part) {
        if (b >= a) continue;
        const ratio = Math.hypot(places[a][0] - places[b][0], places[a][1] - places[b][1]) / steps[a].get(b);
        count += 1;
        ratios += ratio;
        squares += ratio * ratio;
      }
    }
    if (squares > 0) {
      errors += count - (ratios * ratios) / squares;
      pairs += count;
    }
  }
  return pairs > 0 ? errors / pairs : 0;
}

/** For each actor the number of lines to each that can be reached. */
function stepsBetween(count, lines) {
  const near = Array.from({ length: count }, () => []);
  for (const [one, other] of lines) {
    near[one].push(other);
    near[other].push(one);
  }
  return near.map((_, from) => {
    const steps = new Map([[from, 0]]);
    // A map is walked in the order of its entries, those added on the way included.
    for (const [node, step] of steps) {
      for (const next of near[node]) if (!steps.has(next)) steps.set(next, step + 1);
    }
    return steps;
  });
}

/** How often two lines cross. */
function crossings({ places, lines }) {
  const side = (a, b, c) =>
    Math.sign(
      (places[b][0] - places[a][0]) * (places[c][1] - places[a][1]) -
        (places[b][1] - places[a][1]) * (places[c][0] - places[a][0]),
    );
  let count = 0;
  lines.forEach(([a, b], rank) => {
    for (const [c, d] of lines.slice(0, rank)) {
      if ([c, d].includes(a) || [c, d].includes(b)) continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) count += 1;
    }
  });
  return count;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}

await report(import.meta.url, layout);
