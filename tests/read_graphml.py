"""Reads a GraphML file with networkx and says as JSON what networkx found in it."""

import json
import sys

import networkx

graph = networkx.read_graphml(sys.argv[1])
json.dump(
    {
        "directed": graph.is_directed(),
        "nodes": [{"id": node, **values} for node, values in graph.nodes(data=True)],
        "edges": [
            {"source": source, "target": target, **values}
            for source, target, values in graph.edges(data=True)
        ],
        "components": networkx.number_weakly_connected_components(graph),
    },
    sys.stdout,
)
