/**
 * What a change of the document costs until the picture is ready, for each kind of change, on three networks: the shipped one, a région
 * with 2,000 relations, France with 60,000. `npm run bench -- --edit`. Says what was made anew; what is not, is the same value as before.
 * The steps are those of the page: the change, the part of the dataset that is drawn and measured, the perimeter under it, what is
 * folded, then counts, graph, places and scene. Wall time of one turn; the median of several, after some to warm up, as a page has drawn before it is edited.
 */
import { loadavg } from 'node:os';
import { countsOf, talliesOf } from '../../src/core/analysis/counts.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { applied, type Change, composed, difference } from '../../src/core/model/change.ts';
import type { Actor, ActorId, Dataset, Relation, RelationId } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { withoutProse } from '../../src/core/network/without-prose.ts';
import { drawnPart, foldsOf, withBodies } from '../../src/core/territory/folds.ts';
import { layOver } from '../../src/core/territory/overlay.ts';
import { standingsOf } from '../../src/core/territory/standing.ts';
import { layOut, sceneOfDataset } from '../../src/scene/draw.ts';
import { NO_SURROUNDINGS, perimeterSurroundings, type Surroundings } from '../../src/scene/surroundings.ts';
import { cooperationFiles } from '../support/cooperations.ts';
import { shippedDataset, textFile } from '../support/datasets.ts';
import { perimeter, wholeTerritory } from '../support/territories.ts';

interface Network {
  readonly name: string;
  readonly dataset: Dataset;
  /** Key of the perimeter under it; empty for none. */
  readonly perimeter: string;
  /** Most milliseconds of a change of a note; of a name or status; of a relation or actor. */
  readonly most: readonly [note: number, word: number, row: number];
}

/** A kind of change, and which of the limits is its own. */
const CHANGES: readonly { readonly name: string; readonly limit: 0 | 1 | 2; readonly of: (dataset: Dataset, turn: number) => Dataset }[] = [
  { name: 'a note', limit: 0, of: (dataset, turn) => withRelation(dataset, (row) => ({ ...row, note: `note ${turn}` })) },
  { name: 'a name', limit: 1, of: (dataset, turn) => withActor(dataset, (row) => ({ ...row, name: `Nom ${turn}` })) },
  {
    name: 'a status',
    limit: 1,
    // Another relation each time: of one that goes to and fro, what was computed would still be there.
    of: (dataset, turn) => withRelation(dataset, (row) => ({ ...row, status: row.status === 'proposed' ? 'past' : 'proposed' }), turn),
  },
  { name: 'a relation added', limit: 2, of: withOneMore },
  {
    name: 'an actor removed',
    limit: 2,
    of: (dataset, turn) => {
      const gone = dataset.actors[turn]?.id;
      return {
        ...dataset,
        actors: dataset.actors.filter(({ id }) => id !== gone),
        relations: dataset.relations.filter(({ members }) => members.every(({ actor }) => actor !== gone)),
      };
    },
  },
];

function withRelation(dataset: Dataset, change: (row: Relation) => Relation, at = 0): Dataset {
  return { ...dataset, relations: dataset.relations.map((row, i) => (i === at ? change(row) : row)) };
}

function withActor(dataset: Dataset, change: (row: Actor) => Actor): Dataset {
  return { ...dataset, actors: dataset.actors.map((row, i) => (i === 0 ? change(row) : row)) };
}

function withOneMore(dataset: Dataset, turn: number): Dataset {
  const [first, second] = dataset.actors;
  const [row] = dataset.relations;
  if (first === undefined || second === undefined || row === undefined) return dataset;
  const members = [first, second].map(({ id }) => ({ actor: id as ActorId, role: 'party' as const }));
  return { ...dataset, relations: [...dataset.relations, { ...row, id: `more-${turn}` as RelationId, members }] };
}

/** What the page makes of a document, in the order in which it does; each part only where what it is made of has changed. */
class Page {
  readonly #perimeter: ReturnType<typeof perimeter> | null;
  #before: Readonly<Record<string, unknown>> = {};
  #measured: Dataset | null = null;

  constructor(network: Network) {
    this.#perimeter = network.perimeter === '' ? null : perimeter(network.perimeter);
  }

  /** The parts that were made anew. */
  show(document: Document): readonly string[] {
    const measured = withoutProse(document.dataset);
    // A picture of the same dataset is not asked for again.
    if (measured === this.#measured) return [];
    this.#measured = measured;
    const parts = this.#perimeter === null ? draw(measured, measured, NO_SURROUNDINGS) : this.#laid(measured, this.#perimeter);
    const anew = Object.keys(parts).filter((name) => parts[name] !== this.#before[name]);
    this.#before = parts;
    return anew;
  }

  #laid(measured: Dataset, { territory, perimeter: over }: ReturnType<typeof perimeter>): Readonly<Record<string, unknown>> {
    const laid = layOver(measured, territory, over);
    const standings = standingsOf(laid);
    const folded = withBodies(laid, foldsOf(laid, standings, new Set()));
    const parts = draw(laid.dataset, drawnPart(laid, folded), perimeterSurroundings(laid, standings, folded, 'fr'));
    return { perimeter: laid.actorOf, standings, folds: folded, ...parts };
  }
}

/** Counts, graph, places and scene; each is the same value as before where it was kept. */
function draw(counted: Dataset, drawn: Dataset, surroundings: Surroundings): Readonly<Record<string, unknown>> {
  countsOf(counted, DEFAULT_RECIPE, surroundings.laid);
  const placement = layOut(drawn, 'columns', surroundings);
  const scene = sceneOfDataset(drawn, { layout: 'columns', language: 'fr', surroundings });
  return { counts: talliesOf(counted, DEFAULT_RECIPE), graph: drawn, places: placement, scene };
}

function networks(): readonly Network[] {
  const made = (perimeterKey: string, count: number) => {
    const { territory } = perimeterKey === '' ? { territory: wholeTerritory() } : perimeter(perimeterKey);
    const { actors, relations } = cooperationFiles(territory, count);
    return readDataset([textFile('acteurs.csv', actors), textFile('relations.csv', relations)]).dataset;
  };
  return [
    { name: 'shipped', dataset: shippedDataset(), perimeter: '', most: [5, 16, 50] },
    { name: 'Occitanie + 2,000', dataset: made('region:76', 2_000), perimeter: 'region:76', most: [5, 50, 100] },
    { name: 'France + 60,000', dataset: made('', 60_000), perimeter: 'france', most: [5, 150, 200] },
  ];
}

/** Turns before those that are measured, and how many are. */
const [WARM_UP, MEASURED] = [6, 7] as const;

/** Prints the table; returns the number of limits missed. */
export function benchEdit(): number {
  let missed = 0;
  console.log('network            change               ms   made anew                                                    load, limit');
  for (const network of networks()) {
    for (const { name, limit, of } of CHANGES) {
      const page = new Page(network);
      let document: Document = { id: 'd', title: network.name, dataset: network.dataset, remains: NO_REMAINS, settings: {} };
      page.show(document);
      const times: number[] = [];
      let anew: readonly string[] = [];
      for (let turn = 0; turn < WARM_UP + MEASURED; turn++) {
        const after = { ...document, dataset: of(document.dataset, turn) };
        const changes = composed([], difference(document, after));
        const change: Pick<Change, 'changes'> = { changes };
        const start = performance.now();
        const outcome = applied(document, change);
        if (!outcome.ok) throw new Error(`${network.name}, ${name}: ${outcome.conflict.kind}`);
        document = outcome.value;
        anew = page.show(document);
        times.push(performance.now() - start);
      }
      const ms = times.slice(WARM_UP).toSorted((a, b) => a - b)[MEASURED >> 1] ?? Number.NaN;
      const most = network.most[limit];
      const isMet = ms <= most;
      if (!isMet) missed++;
      const verdict = `≤ ${most}: ${isMet ? 'ok' : 'MISSED'}`;
      console.log(
        `${network.name.padEnd(18)} ${name.padEnd(17)} ${ms.toFixed(1).padStart(7)}   ${(anew.join(', ') || 'nothing').padEnd(60)} ${loadavg()[0]?.toFixed(1)}, ${verdict}`,
      );
    }
  }
  return missed;
}
