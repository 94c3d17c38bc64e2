#!/usr/bin/env python3
"""Times igraph and NetworkX for the bench: `peers.py EDGES`, a file whose first line is the number of nodes and every other
line an edge. Writes one line of JSON with the versions of what is installed; then, for each line «peer measure» that it
reads, the milliseconds taken, or «none». What is missing (Debian: python3-igraph, python3-networkx) is left out."""
import json
import sys
import time

with open(sys.argv[1], encoding="ascii") as file:
    order = int(file.readline())
    edges = [tuple(map(int, line.split())) for line in file]

versions = {}
measures = {}
try:
    import igraph

    graph = igraph.Graph(n=order, edges=edges)
    versions["igraph"] = igraph.__version__
    measures["igraph"] = {
        "components": lambda: graph.connected_components(),
        "degree": lambda: graph.degree(),
        "cores": lambda: graph.coreness(),
        "blocks": lambda: graph.biconnected_components(return_articulation_points=True),
        "constraint": lambda: graph.constraint(),
        "pagerank": lambda: graph.pagerank(),
        "closeness": lambda: graph.closeness(),
        "betweenness": lambda: graph.betweenness(),
    }
except ImportError:
    pass
try:
    import networkx

    net = networkx.Graph()
    net.add_nodes_from(range(order))
    net.add_edges_from(edges)
    versions["networkx"] = networkx.__version__
    measures["networkx"] = {
        "components": lambda: list(networkx.connected_components(net)),
        "degree": lambda: dict(net.degree()),
        "cores": lambda: networkx.core_number(net),
        "blocks": lambda: list(networkx.biconnected_components(net)),
        "constraint": lambda: networkx.constraint(net),
        "closeness": lambda: networkx.closeness_centrality(net),
        "betweenness": lambda: networkx.betweenness_centrality(net, normalized=False),
    }
except ImportError:
    pass
print(json.dumps(versions), flush=True)

for line in sys.stdin:
    peer, measure = line.rstrip("\n").split(" ", 1)
    run = measures.get(peer, {}).get(measure)
    if run is None:
        print("none", flush=True)
        continue
    start = time.perf_counter()
    run()
    print((time.perf_counter() - start) * 1000, flush=True)
