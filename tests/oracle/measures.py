"""The values of each graph by networkx, with igraph asked for the same wherever it has the measure.

A difference of more than 1e-9 (relative or absolute) between the two packages stops the program: what two independent
implementations agree on is what the tests hold Maillage to. Undefined values are None.
"""

import math

import igraph as ig
import networkx as nx
import numpy as np


def agree(name, one, other):
    """Stops unless both lists hold the same numbers."""
    assert len(one) == len(other), name
    for i, (x, y) in enumerate(zip(one, other)):
        x, y = defined(x), defined(y)
        same = x is y is None or (x is not None and y is not None and math.isclose(x, y, rel_tol=1e-9, abs_tol=1e-9))
        assert same, f"{name}, node {i}: {x} or {y}"


def defined(value):
    return None if value is None or math.isnan(value) else value


def listed(values, n):
    """From a dictionary by node to a list, None where undefined."""
    return [defined(values[node]) for node in range(n)]


def pagerank(graph):
    """By networkx, checked against the solution of its linear equations; isolates spread their mass evenly."""
    n = len(graph)
    ranks = listed(nx.pagerank(graph, alpha=0.85, tol=1e-14, max_iter=5000), n)
    moves = np.full((n, n), 1 / n)
    for node in graph:
        if graph.degree(node) > 0:
            moves[node] = 0
            moves[node, list(graph[node])] = 1 / graph.degree(node)
    solved = np.linalg.solve(np.eye(n) - 0.85 * moves.T, np.full(n, 0.15 / n))
    assert np.abs(np.array(ranks) - solved).max() < 1e-12
    return ranks


def effective_size(graph):
    """By networkx, checked against Burt's own sum over pairs of contacts."""
    sizes = listed(nx.effective_size(graph), len(graph))
    for v in graph:
        if graph.degree(v) > 0:
            contacts = list(graph[v])
            redundant = sum(sum(1 / len(contacts) for q in contacts if graph.has_edge(j, q)) for j in contacts)
            assert math.isclose(sizes[v], len(contacts) - redundant, abs_tol=1e-9)
    return sizes


def degree_assortativity(graph, twin):
    """None where all ends of edges have one degree: the packages then divide rounding errors."""
    if len({graph.degree(node) for edge in graph.edges for node in edge}) < 2:
        return None
    value = nx.degree_pearson_correlation_coefficient(graph)
    agree("degree assortativity", [value], [twin.assortativity_degree(directed=False)])
    return float(value)


def twin_of(graph):
    """The same graph for igraph."""
    return ig.Graph(n=len(graph), edges=sorted(graph.edges))


def measures(name, graph):
    """What is computed for every graph."""
    n = len(graph)
    twin = twin_of(graph)
    nodes = range(n)
    betweenness = listed(nx.betweenness_centrality(graph, normalized=False), n)
    closeness = listed(nx.closeness_centrality(graph), n)
    harmonic = listed(nx.harmonic_centrality(graph), n)
    core = listed(nx.core_number(graph), n)
    constraint = listed(nx.constraint(graph), n)
    cuts = sorted(nx.articulation_points(graph))
    bridges = sorted(sorted(edge) for edge in nx.bridges(graph))
    blocks = sum(1 for _ in nx.biconnected_components(graph))
    ranks = pagerank(graph)

    agree(f"betweenness of {name}", betweenness, twin.betweenness(directed=False))
    reach = [len(nx.node_connected_component(graph, node)) - 1 for node in nodes]
    within = [0 if math.isnan(value) else value for value in twin.closeness()]
    agree(f"closeness of {name}", closeness, [within[i] * reach[i] / max(1, n - 1) for i in nodes])
    if n > 1:
        agree(f"harmonic of {name}", harmonic, [value * (n - 1) for value in twin.harmonic_centrality()])
    agree(f"core of {name}", core, twin.coreness())
    agree(f"constraint of {name}", constraint, twin.constraint())
    agree(f"pagerank of {name}", ranks, twin.pagerank(directed=False, damping=0.85))
    assert cuts == sorted(twin.articulation_points()), name
    assert bridges == sorted(sorted(twin.es[edge].tuple) for edge in twin.bridges()), name
    assert blocks == len(twin.biconnected_components()), name
    assert nx.number_connected_components(graph) == len(twin.connected_components()), name
    return {
        "degree": [graph.degree(node) for node in nodes],
        "components": nx.number_connected_components(graph),
        "betweenness": betweenness,
        "closeness": closeness,
        "harmonic": harmonic,
        "pagerank": ranks,
        "core": core,
        "constraint": constraint,
        "effectiveSize": effective_size(graph),
        "cuts": cuts,
        "bridges": bridges,
        "blocks": blocks,
        "degreeAssortativity": degree_assortativity(graph, twin),
    }


def mixing(graph, levels):
    """Edges by pair of classes, E-I index, nominal assortativity, for classes 1 ... 4; needs an edge."""
    pairs = [tuple(sorted((levels[a], levels[b]))) for a, b in graph.edges]
    counts = {f"{a}{b}": pairs.count((a, b)) for a in range(1, 5) for b in range(a, 5)}
    internal = sum(1 for a, b in pairs if a == b)
    nominal = None
    if len({level for pair in pairs for level in pair}) > 1:
        nx.set_node_attributes(graph, dict(enumerate(levels)), "level")
        nominal = float(nx.attribute_assortativity_coefficient(graph, "level"))
        agree("nominal assortativity", [nominal], [twin_of(graph).assortativity_nominal([level - 1 for level in levels], False)])
    return {"mixing": counts, "externalInternal": (len(pairs) - 2 * internal) / len(pairs), "nominalAssortativity": nominal}
