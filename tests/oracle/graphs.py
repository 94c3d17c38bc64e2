"""The graphs on which the oracle values are computed: 220 simple undirected ones, named or random.

Random ones come from random.random() alone, whose sequence for a seed Python promises never to change, so that every
version of Python makes the same graphs. Nodes are 0 ... n - 1.
"""

import random

import networkx as nx

COUNT = 220
GOLDEN_NAMES = "R1 R2 D1 D2 E1 E2 E3 C1 C2 C3 C4 C5 C6 C7".split()
GOLDEN_EDGES = "R1-D1 R1-E1 R1-E2 D1-E1 D1-E2 E1-E2 E1-C1 E1-C2 C1-C2 E2-C3 E2-C4 C4-D1 R2-E3 E3-C5 R1-R2 D2-C6"
GOLDEN_LEVELS = [{"R": 4, "D": 3, "E": 2, "C": 1}[name[0]] for name in GOLDEN_NAMES]


def numbered(graph):
    """The graph with its nodes numbered in their own order, weights and attributes dropped."""
    nodes = list(graph.nodes)
    number = {node: i for i, node in enumerate(nodes)}
    plain = nx.Graph()
    plain.add_nodes_from(range(len(nodes)))
    plain.add_edges_from(sorted(tuple(sorted((number[a], number[b]))) for a, b in graph.edges if a != b))
    return plain


def below(chance, n):
    """A whole number 0 ... n - 1."""
    return int(chance.random() * n)


def golden():
    graph = nx.Graph()
    graph.add_nodes_from(GOLDEN_NAMES)
    graph.add_edges_from(edge.split("-") for edge in GOLDEN_EDGES.split())
    return graph


def diamonds(count):
    """A chain of diamonds: 2^count shortest paths from end to end."""
    graph = nx.Graph()
    for i in range(count):
        for side in (1, 2):
            graph.add_edges_from([(3 * i, 3 * i + side), (3 * i + side, 3 * i + 3)])
    return nx.relabel_nodes(graph, {node: f"{node:03}" for node in graph}, copy=True)


def sorted_nodes(graph):
    result = nx.Graph()
    result.add_nodes_from(sorted(graph.nodes))
    result.add_edges_from(graph.edges)
    return result


def named_graphs():
    return [
        ("golden", golden()),
        ("star", nx.star_graph(12)),
        ("path", nx.path_graph(15)),
        ("cycle of 12", nx.cycle_graph(12)),
        ("cycle of 13", nx.cycle_graph(13)),
        ("complete", nx.complete_graph(9)),
        ("Petersen", nx.petersen_graph()),
        ("barbell", nx.barbell_graph(5, 3)),
        ("lollipop", nx.lollipop_graph(6, 5)),
        ("karate", nx.karate_club_graph()),
        ("Florentine", nx.florentine_families_graph()),
        ("40 diamonds", sorted_nodes(diamonds(40))),
        ("no edge", nx.empty_graph(8)),
        ("one edge", nx.path_graph(2)),
        ("one node", nx.empty_graph(1)),
        ("one edge among isolates", nx.disjoint_union(nx.path_graph(2), nx.empty_graph(9))),
        ("bipartite 3 x 5", nx.complete_bipartite_graph(3, 5)),
        ("grid", sorted_nodes(nx.grid_2d_graph(5, 5))),
        ("wheel", nx.wheel_graph(10)),
        ("binary tree", nx.balanced_tree(2, 4)),
        ("friendship", nx.windmill_graph(4, 3)),
        ("ring of cliques", nx.ring_of_cliques(6, 5)),
    ]


def gnp(chance, n, p):
    graph = nx.empty_graph(n)
    graph.add_edges_from((a, b) for a in range(n) for b in range(a + 1, n) if chance.random() < p)
    return graph


def tree_with_chords(chance, n, chords):
    graph = nx.empty_graph(n)
    graph.add_edges_from((node, below(chance, node)) for node in range(1, n))
    for _ in range(chords):
        a, b = below(chance, n), below(chance, n)
        if a != b:
            graph.add_edge(a, b)
    return graph


def shuffled(chance, graph):
    """The same graph with its nodes renumbered at random."""
    keys = [chance.random() for _ in graph]
    place = {node: i for i, node in enumerate(sorted(graph, key=lambda node: keys[node]))}
    result = nx.empty_graph(len(graph))
    result.add_edges_from((place[a], place[b]) for a, b in graph.edges)
    return result


def random_graph(number):
    """Every twelfth has 40 to 160 nodes, the others 8 to 25; five kinds in turn."""
    chance = random.Random(1000 + number)
    is_large = number % 12 == 0
    n = 40 + below(chance, 121) if is_large else 8 + below(chance, 18)
    kind = number % 5
    if kind == 0:
        degree = (1.2, 2, 3, 5, 8)[number // 5 % 5]
        return f"random {number}, mean degree {degree}", gnp(chance, n, degree / (n - 1))
    if kind == 1:
        p = (0.1, 0.2, 0.35, 0.6, 0.9)[number // 5 % 5] / (4 if is_large else 1)
        return f"random {number}, density {p:g}", gnp(chance, n, p)
    if kind == 2:
        chords = number // 5 % 5
        return f"tree {number} with {chords} chords", shuffled(chance, tree_with_chords(chance, n, chords))
    if kind == 3:
        parts = [gnp(chance, n // 3, 0.5), tree_with_chords(chance, n // 3, 2), gnp(chance, n - 2 * (n // 3), 0.25)]
        return f"disconnected {number}", shuffled(chance, nx.disjoint_union_all(parts))
    isolates = 1 + below(chance, 4)
    part = gnp(chance, n - isolates, 3.5 / n)
    return f"random {number} with {isolates} isolates", shuffled(chance, nx.disjoint_union(part, nx.empty_graph(isolates)))


def large_graph():
    """Maillage searches from 128 or 256 nodes at a time: this one has more than 256 in one block."""
    return "large", gnp(random.Random(3000), 400, 4 / 399)


def all_graphs():
    named = [(name, numbered(graph)) for name, graph in named_graphs()]
    drawn = [*map(random_graph, range(COUNT - len(named) - 1)), large_graph()]
    return named + [(name, numbered(graph)) for name, graph in drawn]


def random_digraph(number):
    """Nodes and arcs of a random directed graph, with a class 1 ... 4 for each node."""
    chance = random.Random(5000 + number)
    n = 8 + below(chance, 15)
    p = (0.08, 0.15, 0.25, 0.4)[number % 4]
    arcs = [(a, b) for a in range(n) for b in range(n) if a != b and chance.random() < p]
    return n, arcs, [1 + below(chance, 4) for _ in range(n)]
