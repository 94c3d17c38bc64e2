"""Random tables of members, partitions and pairs of nodes, with what networkx, igraph and sklearn say of them.

Each is drawn from a seed of its own, its number or the place of its graph, so that one may be added without moving others.
"""

import itertools
import random

import networkx as nx
import numpy as np
from networkx.algorithms import bipartite
from sklearn.metrics import adjusted_rand_score

from graphs import below
from measures import agree, twin_of

# Pairs with no more shortest paths than this have them listed.
MOST_PATHS = 12


def membership_table(number):
    """Groups of 1 to 8 of 6 to 20 actors, and the weight of each pair that shares one (Newman 2001)."""
    chance = random.Random(7000 + number)
    n = 6 + below(chance, 15)
    groups = [sorted({below(chance, n) for _ in range(1 + below(chance, 8))}) for _ in range(2 + below(chance, 12))]
    table = nx.Graph()
    table.add_nodes_from(range(n))
    table.add_edges_from((member, f"group {i}") for i, group in enumerate(groups) for member in group)
    projection = bipartite.collaboration_weighted_projected_graph(table, range(n))
    weights = sorted([min(a, b), max(a, b), weight] for a, b, weight in projection.edges(data="weight"))
    return {"order": n, "groups": groups, "weights": weights}


def rand_index(one, other):
    """Adjusted Rand index from the counts of pairs, for comparison with sklearn's."""
    pairs = list(itertools.combinations(range(len(one)), 2))
    x = [one[a] == one[b] for a, b in pairs]
    y = [other[a] == other[b] for a, b in pairs]
    both, expected, most = sum(map(min, x, y)), sum(x) * sum(y) / len(pairs), (sum(x) + sum(y)) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


def two_partitions(graphs, at):
    """Two random partitions, the first's modularity, their agreement, and the best modularity that igraph finds."""
    graph = graphs[at][1]
    chance = random.Random(8000 + at)
    one = [below(chance, 4) for _ in graph]
    other = [part if chance.random() < 0.6 else below(chance, 5) for part in one]
    twin = twin_of(graph)
    parts = [{node for node in graph if one[node] == part} for part in sorted(set(one))]
    modularity = nx.algorithms.community.modularity(graph, parts)
    agree("modularity", [modularity], [twin.modularity(one)])
    rand = float(adjusted_rand_score(one, other))
    agree("adjusted Rand", [rand], [rand_index(one, other)])
    random.seed(9000 + at)
    best = max(twin.community_leiden(objective_function="modularity", n_iterations=-1).modularity for _ in range(50))
    return {"graph": at, "a": one, "b": other, "modularity": modularity, "adjustedRand": rand, "leiden": best}


def pairs_of(graphs, at):
    """Shortest paths between pairs of nodes, counted by powers of the adjacency matrix; Adamic-Adar of untied pairs."""
    name, graph = graphs[at]
    n = len(graph)
    chance = random.Random(6000 + at)
    ends = [(0, n - 1)] + [(below(chance, n), below(chance, n)) for _ in range(9)]
    matrix = np.array(nx.to_numpy_array(graph, nodelist=range(n)), dtype=object).astype(int).astype(object)
    found = []
    for a, b in sorted({pair for pair in ends if pair[0] != pair[1]}):
        walks = np.array([1 if node == a else 0 for node in range(n)], dtype=object)
        length = nx.shortest_path_length(graph, a, b) if nx.has_path(graph, a, b) else None
        for _ in range(length or 0):
            walks = walks.dot(matrix)
        count = 0 if length is None else int(walks[b])
        paths = sorted(nx.all_shortest_paths(graph, a, b)) if 0 < count <= MOST_PATHS else []
        assert count > MOST_PATHS or len(paths) == count, name
        found.append({"source": a, "target": b, "length": length, "count": count, "paths": paths})
    untied = [(a, b) for a, b in sorted({tuple(sorted(pair)) for pair in ends}) if a != b and not graph.has_edge(a, b)]
    return {"graph": at, "pairs": found, "adamicAdar": [list(row) for row in nx.adamic_adar_index(graph, untied)]}
