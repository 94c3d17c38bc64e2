/**
 * Sheets for the tables of a workshop: one for each intercommunality or type of relation, with its part of the network, quotes and the same
 * four questions; one for each actor, to be corrected by those concerned before it is shown to others; and blank slips for what is missing.
 */

import { isAuthority, isBody } from '../core/model/actor-kinds.ts';
import type { Actor, Dataset, Relation } from '../core/model/dataset.ts';
import { type RelationTypes, type TypeOfRelation, typesOf } from '../core/model/relation-types.ts';
import { comprisedActors } from '../core/network/comprised.ts';
import { articulationsOf } from '../core/network/isolation.ts';
import { DEFAULT_RECIPE } from '../core/network/recipe.ts';
import type { Language } from '../messages/language.ts';
import { WORKSHOP } from '../messages/workshop.ts';
import { drawDataset } from '../scene/draw-svg.ts';
import { PALETTES } from '../scene/palette.ts';
import { element, figure, htmlPage } from './html-page.ts';
import { capital, wordsOf } from './told-rows.ts';

/** The kinds of sheets. */
export const SHEET_KINDS = [
  { id: 'epci', fr: 'par intercommunalité (A3)', en: 'by intercommunality (A3)' },
  { id: 'types', fr: 'par instrument (A3)', en: 'by instrument (A3)' },
  { id: 'actors', fr: 'fiche de chaque acteur, à valider (A4)', en: 'a sheet for each actor, to validate (A4)' },
  { id: 'slips', fr: 'fiches vierges (A6, quatre par page)', en: 'blank slips (A6, four a page)' },
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number]['id'];

export interface SheetOptions {
  readonly language: Language;
  readonly date: string;
  readonly fontFaces: string;
}

/** All sheets of a kind as one HTML page, each on its own paper. */
export function sheetsHtml(dataset: Dataset, kind: SheetKind, options: SheetOptions): string {
  const { language, fontFaces } = options;
  const entry = SHEET_KINDS.find(({ id }) => id === kind) ?? SHEET_KINDS[0];
  const isLarge = kind === 'epci' || kind === 'types';
  return htmlPage({
    title: `${dataset.sources[0]?.title ?? 'Maillage'} – ${entry[language]}`,
    language,
    body: SHEETS[kind](dataset, options).join('\n'),
    paper: isLarge ? 'size:A3 landscape;margin:12mm' : kind === 'slips' ? 'size:A4 landscape;margin:0' : 'size:A4;margin:15mm',
    rules: RULES,
    fontFaces,
  });
}

const RULES = `
.table-sheet{display:grid;grid-template-columns:3fr 2fr;gap:0 8mm;font-size:9.5pt}
.table-sheet>h1,.table-sheet>.foot{grid-column:1/-1}
.table-sheet figure{margin:0}.table-sheet ul{padding-left:1.1em}
.questions{display:grid;grid-template-columns:repeat(4,1fr);gap:6mm;grid-column:1/-1}
.questions h2{font-size:11pt;margin:.4em 0}
.line{height:7.5mm;border-bottom:.4pt solid #777}
.questions{break-inside:avoid}
.boxes{white-space:nowrap}.foot{color:#3d3b36;font-size:8.5pt}
.slips{display:grid;grid-template-columns:1fr 1fr;grid-template-rows:1fr 1fr;height:208mm}
.slip{padding:7mm 9mm;overflow:hidden;border:.5pt dashed #777;font-size:9pt}
.slip h2{font-size:12pt;margin:0 0 1mm}.slip .field{border-bottom:.5pt solid #000;height:6mm}.slip p{margin:1.5mm 0 0}
.slip ul{columns:2;list-style:none;padding:0;margin:1mm 0;font-size:8.5pt;line-height:1.25}
`;

/** Options of pictures for print. */
const PRINTED = { palette: PALETTES.print, isPrinted: true } as const;
/** Up to this many relations, a sheet has room for their quotes. */
const MOST_QUOTED = 8;

const SHEETS: Readonly<Record<SheetKind, (dataset: Dataset, options: SheetOptions) => readonly string[]>> = {
  epci: (dataset, options) =>
    dataset.actors
      .filter((actor) => isAuthority(actor) && actor.levels.includes('intercommunality'))
      .map((actor) => ({ actor, relations: relationsOf(dataset, actor) }))
      .filter(({ relations }) => relations.length > 0)
      .map(({ actor, relations }) =>
        tableSheet(
          dataset,
          actor.name,
          relations,
          drawDataset(dataset, { layout: 'ego', center: actor.id, language: options.language, ...PRINTED, width: 900, height: 620 }),
          options,
        ),
      ),
  types: (dataset, options) =>
    instrumentsOf(dataset).map((type) =>
      tableSheet(
        dataset,
        capital(type[options.language]),
        [...articulationsOf(dataset)].filter((relation) => relation.type === type.id),
        drawDataset(dataset, {
          layout: 'columns',
          recipe: { ...DEFAULT_RECIPE, types: [type.id] },
          language: options.language,
          ...PRINTED,
          width: 1000,
          height: 700,
        }),
        options,
      ),
    ),
  actors: (dataset, options) => dataset.actors.filter((actor) => isBody(actor)).map((actor) => actorSheet(dataset, actor, options)),
  slips: (dataset, { language }) => [`<main class="slips">${slip(typesOf(dataset), language).repeat(4)}</main>`],
};

function relationsOf(dataset: Dataset, { id }: Actor): readonly Relation[] {
  return [...articulationsOf(dataset)].filter((relation) => relation.members.some(({ actor }) => actor === id));
}

function tableSheet(
  dataset: Dataset,
  title: string,
  relations: readonly Relation[],
  svg: string,
  { language, date }: SheetOptions,
): string {
  const words = wordsOf(dataset, language);
  const items = relations.map(
    (relation) =>
      `<li>${element('strong', words.type(relation))} ${element('span', `${words.members(relation)} ; ${words.state(relation)}`)}${(relations.length > MOST_QUOTED ? [] : relation.evidence.slice(0, 1)).map(words.quote).join('')}</li>`,
  );
  const questions = WORKSHOP[language].questions.map((question) => `<section>${element('h2', question)}${lines(7)}</section>`);
  return [
    '<main class="sheet table-sheet">',
    element('h1', title),
    figure(unnamed(svg)),
    `<ul>${items.join('')}</ul>`,
    `<div class="questions">${questions.join('')}</div>`,
    element('p', footOf(dataset, language, date), 'class="foot"'),
    '</main>',
  ].join('\n');
}

function actorSheet(dataset: Dataset, actor: Actor, { language, date }: SheetOptions): string {
  const messages = WORKSHOP[language];
  const words = wordsOf(dataset, language);
  const relations = relationsOf(dataset, actor);
  const sets = comprisedActors(dataset).get(actor.id) ?? [];
  const names = sets.map((set) => set.name).join(', ');
  const facts = [...new Set([words.kind(actor), actor.nature, actor.code, actor.siren, actor.function, actor.became])].filter(
    (part) => part !== '',
  );
  const items = relations.map(
    (relation) =>
      `<li>${element('strong', words.type(relation))} ${element('span', `${words.members(relation, actor.id)} ; ${words.state(relation)}`)}${relation.evidence.map(words.quote).join('')}${element('p', messages.boxes, 'class="boxes"')}</li>`,
  );
  return [
    '<main class="sheet">',
    element('h1', actor.name),
    element('p', facts.join(', '), 'class="soft"'),
    element('h2', messages.yours),
    sets.length > 0 ? element('p', messages.comprised(names)) : '',
    items.length === 0 && sets.length > 0 ? '' : items.length === 0 ? element('p', messages.none) : `<ol>${items.join('')}</ol>`,
    element('h2', messages.missing),
    lines(8),
    element('p', messages.readBy),
    element('p', messages.published, 'class="soft"'),
    element('p', footOf(dataset, language, date), 'class="foot"'),
    '</main>',
  ].join('\n');
}

/** The types of the articulations of a dataset. */
function instrumentsOf(dataset: Dataset): readonly TypeOfRelation[] {
  const present = new Set([...articulationsOf(dataset)].map(({ type }) => type));
  return typesOf(dataset).list.filter(({ id }) => present.has(id));
}

/** Empty lines to write on. */
function lines(count: number): string {
  return '<div class="line"></div>'.repeat(count);
}

function slip({ list }: RelationTypes, language: Language): string {
  const messages = WORKSHOP[language].slip;
  const field = (words: string) => `${element('p', words)}<div class="field"></div>`;
  const types = list.filter(({ layer }) => layer === 'articulation').map((type) => element('li', `☐ ${type[language]}`));
  return [
    '<section class="slip">',
    element('h2', messages.title),
    field(messages.from),
    field(messages.to),
    `<ul>${types.join('')}</ul>`,
    field(messages.dates),
    field(messages.source),
    '</section>',
  ].join('');
}

function footOf(dataset: Dataset, language: Language, date: string): string {
  return WORKSHOP[language].foot(dataset.sources.map((source) => source.title).join(' ; '), date);
}

/** Removes ids from an SVG, because several pictures on a page would repeat them; each is then named by its title alone. */
function unnamed(svg: string): string {
  return svg
    .replace(' aria-labelledby="picture-title picture-description"', '')
    .replace(/ id="(picture-title|picture-description|columns|bands|rings|edges|nodes|labels|marks|hulls|map|warning)"/g, '');
}
