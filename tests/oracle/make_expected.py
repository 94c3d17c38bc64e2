"""Writes expected.json: what networkx, igraph and sna say of seeded graphs, for oracle.test.ts to hold Maillage to.

Run with the Python of Debian (see README.md); the same versions write the same bytes. Asserts throughout that networkx
and igraph agree, so that it either ends with one answer or does not end.
"""

import json
import pathlib
import platform
import random
import subprocess
import sys

sys.dont_write_bytecode = True

import igraph as ig
import networkx as nx
import numpy as np
import scipy
import sklearn

from graphs import GOLDEN_LEVELS, all_graphs, below, random_digraph
from measures import agree, measures, mixing
from samples import membership_table, pairs_of, two_partitions

HERE = pathlib.Path(__file__).parent
LEVELED, DIRECTED, MEMBERSHIPS, PARTITIONS, PATHS = 60, 20, 20, 20, 20


def by_sna(undirected, directed):
    """Answers of sna for all graphs, in one run of R: dictionaries by name of the value, and the versions."""
    lines = []
    for n, arcs, classes in undirected + directed:
        columns = [classes, [a + 1 for a, _ in arcs], [b + 1 for _, b in arcs]]
        lines.append(";".join([str(n), *(",".join(map(str, column)) for column in columns)]))
    command = ["Rscript", "--vanilla", str(HERE / "brokerage.R"), str(len(undirected))]
    done = subprocess.run(command, input="\n".join(lines) + "\n", text=True, capture_output=True, check=True)
    versions, *answers = done.stdout.splitlines()
    found = []
    for answer in answers:
        label, numbers = answer.split(":")
        if label == "raw":
            found.append({})
        found[-1][label] = [float(number) for number in numbers.split(",")]
    assert len(found) == len(lines)
    return found, dict(part.split("=") for part in versions.split())


def rows_of_six(values):
    return [values[i : i + 6] for i in range(0, len(values), 6)]


def halved(row):
    """Ordered pairs of the symmetric digraph as unordered ones, in sna's order without the total (methods, 2.5)."""
    coordinator, itinerant, representative, gatekeeper, liaison, total = row
    assert representative == gatekeeper and total == sum(row[:5])
    return [coordinator / 2, itinerant / 2, representative, gatekeeper, liaison / 2]


def chosen(graphs, count, suits):
    """Numbers of the first half of `count` graphs that suit, and of as many spread over the rest."""
    able = [i for i, (_, graph) in enumerate(graphs) if suits(graph)]
    first = able[: count // 2]
    rest = able[count // 2 :]
    return first + [rest[i * len(rest) // (count - len(first))] for i in range(count - len(first))]


def rounded(value):
    """Twelve significant digits; whole numbers without point, no minus zero."""
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(part) for part in value]
    if isinstance(value, (float, np.floating)):
        short = float(f"{value:.12g}")
        return int(short) if short == int(short) else short
    return value


def with_levels(graphs):
    """The sixty graphs that have levels: the golden one its own, the others random ones."""
    levels = {}
    for at in chosen(graphs, LEVELED, lambda graph: graph.number_of_edges() > 0):
        chance = random.Random(4000 + at)
        levels[at] = GOLDEN_LEVELS if at == 0 else [1 + below(chance, 4) for _ in graphs[at][1]]
    return levels


def main():
    ig.set_random_number_generator(random)
    graphs = all_graphs()
    levels = with_levels(graphs)
    both_ways = [(len(graph), sorted([*graph.edges, *((b, a) for a, b in graph.edges)])) for _, graph in (graphs[at] for at in levels)]
    digraphs = [random_digraph(number) for number in range(DIRECTED)]
    answers, versions = by_sna([(n, arcs, kinds) for (n, arcs), kinds in zip(both_ways, levels.values())], digraphs)
    brokers = dict(zip(levels, answers))

    rows = []
    for at, (name, graph) in enumerate(graphs):
        row = {"name": name, "order": len(graph), "edges": sorted(sorted(edge) for edge in graph.edges), **measures(name, graph)}
        if at in levels:
            brokerage = [halved(six) for six in rows_of_six(brokers[at]["raw"])]
            row |= {"levels": levels[at], **mixing(graph, levels[at]), "brokerage": brokerage}
        rows.append(row)

    directed = []
    for (n, arcs, classes), answer in zip(digraphs, answers[len(levels) :]):
        agree("reciprocity", answer["reciprocity"], [ig.Graph(n=n, edges=arcs, directed=True).reciprocity()])
        values = {key: rows_of_six(answer[key]) for key in ("raw", "expected", "sd")}
        directed.append({"order": n, "arcs": arcs, "classes": classes, **values, "reciprocity": answer["reciprocity"][0]})

    packages = {"networkx": nx.__version__, "igraph": ig.__version__, "numpy": np.__version__, "scipy": scipy.__version__}
    lists = {
        "graphs": rows,
        "directed": directed,
        "memberships": [membership_table(number) for number in range(MEMBERSHIPS)],
        "partitions": [two_partitions(graphs, at) for at in chosen(graphs, PARTITIONS, lambda graph: graph.number_of_edges() > 5)],
        "paths": [pairs_of(graphs, at) for at in chosen(graphs, PATHS, lambda graph: len(graph) > 10)],
    }
    text = f'{{"versions":{short({"Python": platform.python_version(), **packages, "sklearn": sklearn.__version__, **versions})}'
    for key, items in lists.items():
        text += f',\n"{key}":[\n' + ",\n".join(map(short, items)) + "\n]"
    (HERE / "expected.json").write_text(text + "}\n", encoding="utf-8")


def short(value):
    return json.dumps(rounded(value), separators=(",", ":"), ensure_ascii=False, allow_nan=False)


main()
