/**
 * Every figure that is told of a network, defined once. Titles, legend, panels, list, distribution, report, sheets and the
 * command line take their numbers from here; nobody counts by themselves, so that no two places can differ.
 *
 * Definitions
 * - An *articulation* is a relation of such a type with members of two bodies or more (isolation.ts). Persons and services act
 *   for the body that they are attached to. One that stays within a body is counted nowhere, in any count.
 * - *Shown* means: passes the filters of the recipe, and two of its members do (shown.ts). *In all* means whatever the filters.
 *   The legend, which is the filter, counts in all; everything else counts what is shown. Where the two differ, the figures
 *   under the title say how many are hidden.
 * - *Implied*: of each count of articulations, how many the source only lets be understood. A figure in force may be implied.
 * - An actor is *tied* if it is a shown member of a shown articulation. Kinds are told apart: named local authorities, named
 *   support bodies, unnamed sets (one each, whatever their size), groups and schemes, services, persons.
 * - An authority of two levels counts once, at the level nearest to the inhabitants, as it stands in the picture; at the other
 *   level it is `combined`.
 * - *Bodies* are local authorities and support bodies: those of which isolation can be told. Of each of them exactly one holds:
 *   it has an articulation, shown or hidden by a filter; it has none and is *comprised* in a set with one (comprised.ts); or it
 *   is *without* recorded cooperation.
 * - Over a perimeter, every commune has exactly one standing (standing.ts), whatever the filters. *Documented* are those with
 *   an articulation of their own; comprised, perhaps, named only and nothing are the others.
 */
import { comprisedActors } from './comprised.ts';
import type { Actor, Dataset, Relation } from './dataset.ts';
import { actorsWithoutArticulation, articulationsOf, isArticulation, isBody } from './isolation.ts';
import { CLASSES, classAt, classOf, isParty } from './level-classes.ts';
import type { Recipe } from './recipe.ts';
import { shownOf } from './shown.ts';
import type { Laid } from './territory/overlay.ts';
import { isDocumented, STANDINGS, type Standings, standingsOf } from './territory/standing.ts';
import type { Bilingual, Term } from './vocabulary.ts';

/** What a count counts. */
type CountUnit = 'relation' | 'actor' | 'commune' | 'territory' | 'pair' | 'row';

interface CountEntry extends Term {
  readonly unit: CountUnit;
  /** What stands in the data and is not in the count. */
  readonly leavesOut: Bilingual;
}

/** The counts, by name. `fr` and `en` say what is counted; parts of a count (one type, one level) follow a colon in its id. */
export const COUNTS = [
  {
    id: 'articulations',
    unit: 'relation',
    fr: 'articulations affichées',
    en: 'cooperations shown',
    leavesOut: { fr: 'appartenances, présences, ce que masque un filtre', en: 'belonging, attendance, what a filter hides' },
  },
  {
    id: 'articulations-in-all',
    unit: 'relation',
    fr: 'articulations en tout',
    en: 'cooperations in all',
    leavesOut: { fr: 'appartenances et présences', en: 'belonging and attendance' },
  },
  {
    id: 'articulations-hidden',
    unit: 'relation',
    fr: 'articulations masquées par les filtres',
    en: 'cooperations hidden by the filters',
    leavesOut: { fr: 'articulations affichées', en: 'cooperations shown' },
  },
  {
    id: 'relations',
    unit: 'relation',
    fr: 'relations affichées, de toute sorte',
    en: 'relations shown, of any sort',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'belongings-in-all',
    unit: 'relation',
    fr: 'appartenances et présences en tout',
    en: 'belonging and attendance in all',
    leavesOut: { fr: 'articulations', en: 'cooperations' },
  },
  {
    id: 'tied',
    unit: 'actor',
    fr: 'acteurs pris dans une articulation affichée',
    en: 'actors that take part in a cooperation shown',
    leavesOut: { fr: 'acteurs sans articulation affichée', en: 'actors without a cooperation shown' },
  },
  {
    id: 'actors',
    unit: 'actor',
    fr: 'acteurs affichés',
    en: 'actors shown',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'actors-in-all',
    unit: 'actor',
    fr: 'acteurs en tout',
    en: 'actors in all',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'bodies',
    unit: 'actor',
    fr: 'collectivités et organismes affichés',
    en: 'local authorities and bodies shown',
    leavesOut: {
      fr: 'ensembles non nommés, instances, services, personnes, ce que masque un filtre',
      en: 'unnamed sets, groups, services, persons, what a filter hides',
    },
  },
  {
    id: 'without',
    unit: 'actor',
    fr: 'collectivités et organismes sans coopération recensée',
    en: 'local authorities and bodies without recorded cooperation',
    leavesOut: {
      fr: 'ceux qui sont compris dans un ensemble qui coopère, ceux dont un filtre masque les relations',
      en: 'those comprised in a set that cooperates, those whose relations a filter hides',
    },
  },
  {
    id: 'comprised',
    unit: 'actor',
    fr: 'collectivités et organismes compris dans un ensemble qui coopère',
    en: 'local authorities and bodies comprised in a set that cooperates',
    leavesOut: { fr: 'ceux qui ont une articulation à eux', en: 'those with a cooperation of their own' },
  },
  {
    id: 'hidden',
    unit: 'actor',
    fr: 'collectivités et organismes affichés dont un filtre masque les articulations',
    en: 'local authorities and bodies shown whose cooperations a filter hides',
    leavesOut: { fr: 'ceux dont il en reste une', en: 'those with one left' },
  },
  {
    id: 'communes',
    unit: 'commune',
    fr: 'communes du périmètre',
    en: 'communes of the perimeter',
    leavesOut: { fr: 'communes citées hors du périmètre', en: 'communes named outside the perimeter' },
  },
  {
    id: 'communes-named',
    unit: 'commune',
    fr: 'communes du périmètre citées par le réseau',
    en: 'communes of the perimeter named by the network',
    leavesOut: { fr: 'communes ajoutées depuis la référence', en: 'communes added from the reference' },
  },
  {
    id: 'communes-documented',
    unit: 'commune',
    fr: 'communes du périmètre avec une coopération recensée',
    en: 'communes of the perimeter with a recorded cooperation',
    leavesOut: {
      fr: 'communes comprises dans un ensemble, ou peut-être parmi des membres non nommés',
      en: 'communes comprised in a set, or perhaps among unnamed members',
    },
  },
  {
    id: 'listed',
    unit: 'actor',
    fr: 'acteurs sous un titre de la liste',
    en: 'actors under a heading of the list',
    leavesOut: {
      fr: 'communes repliées ; une collectivité à deux niveaux est sous chacun',
      en: 'folded communes; an authority of two levels is under each',
    },
  },
  {
    id: 'relations-of-actor',
    unit: 'relation',
    fr: 'relations affichées d’un acteur',
    en: 'relations shown of an actor',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'folds',
    unit: 'territory',
    fr: 'territoires repliés',
    en: 'folded territories',
    leavesOut: { fr: 'territoires dépliés', en: 'unfolded territories' },
  },
  {
    id: 'isolated',
    unit: 'actor',
    fr: 'collectivités et organismes affichés sans coopération recensée, au moins et au plus',
    en: 'local authorities and bodies shown without recorded cooperation, at least and at most',
    leavesOut: { fr: 'ceux qui sont compris dans un ensemble qui coopère', en: 'those comprised in a set that cooperates' },
  },
  {
    id: 'participation',
    unit: 'commune',
    fr: 'communes d’une intercommunalité comprises dans une coopération, au moins et au plus',
    en: 'communes of an intercommunality that take part in a cooperation, at least and at most',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'communes-of-epci',
    unit: 'commune',
    fr: 'communes du périmètre, par intercommunalité et situation',
    en: 'communes of the perimeter, by intercommunality and standing',
    leavesOut: { fr: 'communes de l’intercommunalité hors du périmètre', en: 'communes of the intercommunality outside the perimeter' },
  },
  {
    id: 'communes-listed',
    unit: 'commune',
    fr: 'communes de la liste',
    en: 'communes of the list',
    leavesOut: { fr: 'ce que masque le champ de recherche', en: 'what the search field hides' },
  },
  {
    id: 'articulations-of-actor',
    unit: 'relation',
    fr: 'articulations d’un acteur, en tout',
    en: 'cooperations of an actor, in all',
    leavesOut: { fr: 'appartenances et présences', en: 'belonging and attendance' },
  },
  {
    id: 'more',
    unit: 'row',
    fr: 'éléments encore repliés',
    en: 'entries still folded',
    leavesOut: { fr: 'ceux qui sont affichés', en: 'those shown' },
  },
  {
    id: 'rows',
    unit: 'row',
    fr: 'lignes du tableau',
    en: 'rows of the table',
    leavesOut: { fr: 'ce que masque le champ de recherche', en: 'what the search field hides' },
  },
  {
    id: 'partnered',
    unit: 'actor',
    fr: 'acteurs de la grille, avec un partenaire affiché',
    en: 'actors of the grid, with a partner shown',
    leavesOut: { fr: 'instances, personnes, ce que masque un filtre', en: 'groups, persons, what a filter hides' },
  },
  {
    id: 'partner-pairs',
    unit: 'pair',
    fr: 'paires d’acteurs reliés de la grille',
    en: 'pairs of connected actors of the grid',
    leavesOut: { fr: 'plusieurs relations de la même paire', en: 'further relations of the same pair' },
  },
  {
    id: 'partner-pairs-possible',
    unit: 'pair',
    fr: 'paires possibles de la grille',
    en: 'possible pairs of the grid',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'partners-of-actor',
    unit: 'actor',
    fr: 'partenaires affichés d’un acteur',
    en: 'partners shown of an actor',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'grid-actors',
    unit: 'actor',
    fr: 'acteurs que la grille peut montrer',
    en: 'actors that the grid can show',
    leavesOut: { fr: 'les moins reliés', en: 'those with fewest partners' },
  },
  {
    id: 'parties',
    unit: 'actor',
    fr: 'collectivités, organismes et ensembles affichés, par niveau',
    en: 'local authorities, bodies and sets shown, by level',
    leavesOut: { fr: 'instances, services, personnes', en: 'groups, services, persons' },
  },
  {
    id: 'party-pairs',
    unit: 'pair',
    fr: 'paires de partenaires entre niveaux',
    en: 'pairs of partners between levels',
    leavesOut: { fr: 'plusieurs relations de la même paire', en: 'further relations of the same pair' },
  },
  {
    id: 'party-pairs-possible',
    unit: 'pair',
    fr: 'paires possibles entre niveaux',
    en: 'possible pairs between levels',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'relations-of-pair',
    unit: 'relation',
    fr: 'relations affichées entre deux niveaux',
    en: 'relations shown between two levels',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'chains',
    unit: 'actor',
    fr: 'communes ou ensembles avec une chaîne complète jusqu’à la région',
    en: 'communes or sets with a complete chain to the région',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'chain-communes',
    unit: 'actor',
    fr: 'communes et ensembles de communes affichés',
    en: 'communes and sets of communes shown',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'brokered-pairs',
    unit: 'pair',
    fr: 'paires non reliées entre elles qu’un acteur relie',
    en: 'pairs not tied to each other that an actor connects',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'instruments',
    unit: 'row',
    fr: 'types d’articulation affichés',
    en: 'types of cooperation shown',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'multiplex-pairs',
    unit: 'pair',
    fr: 'paires de partenaires reliées par plusieurs instruments',
    en: 'pairs of partners tied by several instruments',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'tied-pairs',
    unit: 'pair',
    fr: 'paires de partenaires',
    en: 'pairs of partners',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'pivots',
    unit: 'actor',
    fr: 'passages obligés',
    en: 'only ways through',
    leavesOut: { fr: 'personnes', en: 'persons' },
  },
  {
    id: 'dropped',
    unit: 'actor',
    fr: 'acteurs ou instances qui décrochent si un passage se retire',
    en: 'actors or groups that drop off if a passage withdraws',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'spared',
    unit: 'actor',
    fr: 'décrochages évités par une suggestion',
    en: 'losses that a suggestion would spare',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'clusters',
    unit: 'row',
    fr: 'grappes de trois et plus',
    en: 'clusters of three and more',
    leavesOut: { fr: 'acteurs seuls ou par deux', en: 'actors alone or in twos' },
  },
  {
    id: 'cluster-members',
    unit: 'actor',
    fr: 'acteurs ou instances d’une grappe',
    en: 'actors or groups of a cluster',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'core',
    unit: 'actor',
    fr: 'acteurs ou instances du noyau',
    en: 'actors or groups of the core',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'draws',
    unit: 'row',
    fr: 'tirages au hasard',
    en: 'random draws',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'draw-sets',
    unit: 'actor',
    fr: 'ensembles chiffrés remplis au hasard',
    en: 'counted sets filled at random',
    leavesOut: { fr: 'ensembles sans effectif', en: 'sets without a size' },
  },
  {
    id: 'measure',
    unit: 'row',
    fr: 'valeur d’une mesure',
    en: 'value of a measure',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'paths',
    unit: 'row',
    fr: 'plus courts chemins',
    en: 'shortest paths',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'path-steps',
    unit: 'row',
    fr: 'étapes d’un chemin',
    en: 'steps of a path',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'dated',
    unit: 'relation',
    fr: 'articulations affichées avec une date',
    en: 'cooperations shown with a date',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'undated',
    unit: 'relation',
    fr: 'articulations affichées sans date',
    en: 'cooperations shown without a date',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'holding',
    unit: 'relation',
    fr: 'articulations affichées qui valent à une date',
    en: 'cooperations shown that hold on a date',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'changed',
    unit: 'relation',
    fr: 'articulations affichées qui ont changé entre deux dates',
    en: 'cooperations shown that changed between two dates',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'compared-actors',
    unit: 'actor',
    fr: 'acteurs d’une case de la comparaison',
    en: 'actors of a cell of the comparison',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'compared-relations',
    unit: 'relation',
    fr: 'relations d’une case de la comparaison',
    en: 'relations of a cell of the comparison',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'set-size',
    unit: 'commune',
    fr: 'effectif d’un ensemble selon la source',
    en: 'size of a set as the source says',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'source-communes',
    unit: 'commune',
    fr: 'communes d’un territoire selon la source',
    en: 'communes of a territory as the source says',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'reference-communes',
    unit: 'commune',
    fr: 'communes d’un territoire selon la référence',
    en: 'communes of a territory in the reference',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'recognised',
    unit: 'commune',
    fr: 'communes reconnues dans une liste',
    en: 'communes recognised in a list',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'steps',
    unit: 'row',
    fr: 'étapes du récit',
    en: 'steps of the story',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'step',
    unit: 'row',
    fr: 'rang d’une étape',
    en: 'place of a step',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'framed',
    unit: 'row',
    fr: 'symboles d’un cadre',
    en: 'symbols of a frame',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'remains',
    unit: 'row',
    fr: 'lignes à reprendre : ce qui n’a pas été compris à la lecture',
    en: 'rows to take up again: what was not understood on reading',
    leavesOut: { fr: 'cellules lues autrement qu’écrites', en: 'cells read in another form than written' },
  },
  {
    id: 'remarks',
    unit: 'row',
    fr: 'remarques à la lecture',
    en: 'remarks on reading',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'skipped',
    unit: 'row',
    fr: 'lignes écartées à la lecture',
    en: 'rows left out on reading',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'read',
    unit: 'row',
    fr: 'lignes lues d’un fichier écarté',
    en: 'rows read of rejected files',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'communes-of-fold',
    unit: 'commune',
    fr: 'communes d’un territoire replié',
    en: 'communes of a folded territory',
    leavesOut: { fr: 'communes hors du périmètre', en: 'communes outside the perimeter' },
  },
  {
    id: 'cell',
    unit: 'row',
    fr: 'nombre d’une case de tableau',
    en: 'number in a cell of a table',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'reason',
    unit: 'row',
    fr: 'nombre dans la raison d’une suggestion',
    en: 'number in the reason of a suggestion',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'aside',
    unit: 'actor',
    fr: 'acteurs et instances du réseau sans lien avec le périmètre',
    en: 'actors and groups of the network without a tie to the perimeter',
    leavesOut: { fr: 'personnes et services', en: 'persons and services' },
  },
] as const satisfies readonly CountEntry[];
export type CountId = (typeof COUNTS)[number]['id'];

/** A figure of a list or panel: how many rows it has, under the name of what a row is. */
export function countOf(id: CountId, value: number, part = ''): Count {
  return { id: keyOf(id, part), value, implied: 0 };
}

/** One figure with its name: «articulations:status=in-force». */
export interface Count {
  /** Id of its kind, and of its part after a colon. */
  readonly id: string;
  readonly value: number;
  /** Of articulations: how many of them are implied. Of documented communes: those whose every articulation is. Else 0. */
  readonly implied: number;
}

export interface Counts {
  /** A count, or a part of one: `of('articulations', 'status=past')`. What nothing falls under counts zero. */
  readonly of: (id: CountId, part?: string) => Count;
  /** The parts of a count under a heading that have something in them: every `theme` of `articulations`. */
  readonly partsOf: (id: CountId, heading: string) => readonly { readonly part: string; readonly count: Count }[];
}

/**
 * The figures of what a recipe shows of a dataset; with `laid`, of its perimeter too. The last answer for a dataset is kept.
 * O(actors + members²) within relations.
 */
export function countsOf(dataset: Dataset, recipe: Recipe, laid: Laid | null = null): Counts {
  const known = kept.get(dataset);
  if (known?.recipe === recipe && known.laid === laid) return known.counts;
  const counts = count(dataset, recipe, laid);
  kept.set(dataset, { recipe, laid, counts });
  return counts;
}

const kept = new WeakMap<Dataset, { readonly recipe: Recipe; readonly laid: Laid | null; readonly counts: Counts }>();

function count(dataset: Dataset, recipe: Recipe, laid: Laid | null): Counts {
  const found = new Map<string, { value: number; implied: number }>();
  const add = (id: CountId, parts: readonly string[], isImplied = false) => {
    for (const part of new Set(['', ...parts])) {
      const key = keyOf(id, part);
      const own = found.get(key);
      if (own === undefined) found.set(key, { value: 1, implied: isImplied ? 1 : 0 });
      else {
        own.value++;
        if (isImplied) own.implied++;
      }
    }
  };
  const shown = shownOf(dataset, recipe);
  const articulations = articulationsOf(dataset);
  const actors = new Map(dataset.actors.map((actor): [string, Actor] => [actor.id, actor]));
  const [tied, tiedAtAll] = [new Set<string>(), new Set<string>()];
  for (const relation of dataset.relations) {
    const isShown = shown.has(relation);
    const isImplied = relation.certainty === 'implied';
    if (isShown) add('relations', []);
    if (!articulations.has(relation)) {
      // What is an articulation by its type and internal to one body by its members is in no count.
      if (!isArticulation(relation.type)) add('belongings-in-all', [`type=${relation.type}`]);
      continue;
    }
    const own = ownParts(relation);
    add('articulations-in-all', own, isImplied);
    for (const { actor } of relation.members) tiedAtAll.add(actor);
    if (!isShown) {
      add('articulations-hidden', own, isImplied);
      continue;
    }
    const members = relation.members.flatMap(({ actor }) => (shown.actors.has(actor) ? (actors.get(actor) ?? []) : []));
    add('articulations', [...own, ...classParts(members)], isImplied);
    for (const { id } of members) tied.add(id);
  }
  const comprised = comprisedActors(dataset);
  const untied = new Set(actorsWithoutArticulation(dataset));
  for (const actor of dataset.actors) {
    const parts = actorParts(actor);
    add('actors-in-all', parts);
    if (!shown.actors.has(actor.id)) continue;
    add('actors', parts);
    if (tied.has(actor.id)) add('tied', parts);
    if (!isBody(actor)) continue;
    const ofClass = [`class=${classAt(classOf(actor)).id}`];
    add('bodies', ofClass);
    if (comprised.has(actor.id)) add('comprised', ofClass);
    else if (untied.has(actor)) add('without', ofClass);
    else if (!tied.has(actor.id)) add('hidden', ofClass);
  }
  if (laid !== null) countCommunes(laid, add);
  const of = (id: CountId, part = ''): Count => ({ id: keyOf(id, part), ...(found.get(keyOf(id, part)) ?? NONE) });
  return {
    of,
    partsOf: (id, heading) =>
      [...found.keys()].flatMap((key) => {
        const start = `${keyOf(id, heading)}=`;
        return key.startsWith(start) ? [{ part: key.slice(start.length), count: of(id, `${heading}=${key.slice(start.length)}`) }] : [];
      }),
  };
}

const NONE = { value: 0, implied: 0 } as const;

function keyOf(id: CountId, part: string): string {
  return part === '' ? id : `${id}:${part}`;
}

type Add = (id: CountId, parts: readonly string[], isImplied?: boolean) => void;

/** Parts that follow from a relation alone. A relation of two themes or sources is in both; one of none under the empty word. */
function ownParts(relation: Relation): readonly string[] {
  const { type, status, certainty, themes, evidence, period } = relation;
  return [
    `type=${type}`,
    `status=${status}`,
    `certainty=${certainty}`,
    ...(themes.length === 0 ? [''] : themes).map((theme) => `theme=${theme}`),
    ...evidence.map(({ source }) => `source=${source}`),
    `year=${period.start.slice(0, 4)}`,
  ];
}

/** The classes that meet in a relation, and each of them: «pair=intercommunality commune», broadest first. */
function classParts(members: readonly Actor[]): readonly string[] {
  const classes = members.filter(isParty).map(classOf);
  return [
    ...classes.map((index) => `through=${classAt(index).id}`),
    ...classes.flatMap((a, i) => classes.slice(i + 1).map((b) => `pair=${classPair(a, b)}`)),
  ];
}

/** The name of a pair of classes, given as indices in CLASSES: broadest first. */
export function classPair(a: number, b: number): string {
  return `${classAt(Math.max(a, b)).id} ${classAt(Math.min(a, b)).id}`;
}

/** An actor by kind; an authority by the level it stands at, and by those that it holds beside it. */
function actorParts(actor: Actor): readonly string[] {
  const named = isBody(actor) ? ['named=body'] : [];
  if (actor.kind !== 'collectivity') return [`kind=${actor.kind}`, ...named];
  const own = CLASSES[classOf(actor)]?.id ?? 'other';
  return [
    `kind=${actor.kind}`,
    ...named,
    ...(actor.levels.length === 0 ? [] : [`level=${own}`]),
    ...actor.levels.filter((level) => level !== own).map((level) => `combined=${level}`),
  ];
}

function countCommunes(laid: Laid, add: Add): void {
  const { of, implied } = standingsOf(laid);
  laid.perimeter.communes.forEach((commune, i) => {
    const standing = STANDINGS[of[i] ?? 0]?.id ?? 'nothing';
    add('communes', [`standing=${standing}`]);
    if (laid.named.has(laid.actorOf.get(commune) ?? '')) add('communes-named', []);
    if (isDocumented(standing)) add('communes-documented', [], implied.has(commune));
  });
}

// ---- Texts that carry their counts -------------------------------------------------------------------------------------

/** The value of a measure, as it is written: a share, an index. */
export interface Measured extends Count {
  readonly written: string;
}

/** A measure under a name, with its digits as the language writes them. */
export function measured(name: string, value: number, language: keyof Bilingual, format: Intl.NumberFormatOptions): Measured {
  return { ...countOf('measure', value, name), written: value.toLocaleString(language, format) };
}

/** A figure as it is written. */
export function writtenFigure(count: Count | Measured, language: keyof Bilingual): string {
  return 'written' in count ? count.written : count.value.toLocaleString(language);
}

/** A sentence in which every figure keeps its name: the page marks it by its id, everything else writes it out. */
export type CountedText = readonly (string | Count)[];

/** A template whose values are words, figures, or texts with figures. */
export function counted(words: TemplateStringsArray, ...values: readonly (string | Count | CountedText)[]): CountedText {
  return words.flatMap((word, i) => {
    const value = values[i];
    const rest =
      value === undefined ? [] : typeof value === 'string' || !Array.isArray(value) ? [value as string | Count] : (value as CountedText);
    return [word, ...rest].filter((part) => part !== '');
  });
}

/** The sentence written out, numbers as the language writes them. */
export function writtenOut(text: CountedText, language: keyof Bilingual): string {
  return text.map((part) => (typeof part === 'string' ? part : writtenFigure(part, language))).join('');
}

/** A ready sentence whose numbers are given names by their place in it: for sentences that another file has made. */
export function withNamedNumbers(text: string, id: CountId, name: string): CountedText {
  return text.split(/(\d+(?:[.,]\d+)?)/).flatMap((part, i): CountedText => {
    if (part === '') return [];
    const figure: Measured = { ...countOf(id, Number(part.replace(',', '.')), `${name}+${i}`), written: part };
    return i % 2 === 1 ? [figure] : [part];
  });
}

/** The same text, its numbers written in a language for whoever draws it without knowing which. */
export function inLanguage(text: CountedText, language: keyof Bilingual): CountedText {
  return text.map((part) => {
    if (typeof part === 'string') return part;
    const figure: Measured = { ...part, written: writtenFigure(part, language) };
    return figure;
  });
}

/** Texts one after the other, with something between. */
export function joinedTexts(texts: readonly CountedText[], between: string): CountedText {
  return texts.flatMap((text, i) => (i === 0 ? text : [between, ...text]));
}

/** «coopération en vigueur : 2 · rien de recensé : 45»: every standing that some commune of a perimeter has. */
export function standingsText({ counts }: Standings, language: keyof Bilingual): CountedText {
  const colon = language === 'fr' ? ' : ' : ': ';
  const parts = STANDINGS.filter(({ id }) => counts[id] > 0).map((entry) => {
    return counted`${entry[language]}${colon}${countOf('communes', counts[entry.id], `standing=${entry.id}`)}`;
  });
  return joinedTexts(parts, ' · ');
}

/** How many of a count are implied, as a count of its own; «dont 3 implicites» names it. */
export function impliedOf({ id, implied }: Count): Count {
  return { id: id.includes(':') ? `${id}+certainty=implied` : `${id}:certainty=implied`, value: implied, implied };
}

/** «24, dont 3 implicites». */
export function withImplied(count: Count, language: keyof Bilingual): CountedText {
  return counted`${count}${impliedText(count, language)}`;
}

/** «, dont 3 implicites»; empty where none is. */
export function impliedText(count: Count, language: keyof Bilingual): CountedText {
  if (count.implied === 0) return [];
  const own = impliedOf(count);
  return language === 'fr' ? counted`, dont ${own} implicite${count.implied > 1 ? 's' : ''}` : counted`, ${own} of them implied`;
}
