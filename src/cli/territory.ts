/**
 * `maillage territory`: what a name or code stands for in the official reference, what holds it, what it holds, what became of
 * it. A name that several bear is not chosen from: all are listed.
 */
import { closest } from '../core/basics/names.ts';
import { type Bilingual, LEVELS, termOf } from '../core/model/vocabulary.ts';
import { changesAround, changeText } from '../core/reference/changes.ts';
import { buildMatcher, MATCH_REASONS } from '../core/reference/matching.ts';
import {
  communesOf,
  levelOf,
  levelsHeld,
  NATURES,
  parentsOf,
  type Territory,
  type Unit,
  unitKey,
  unitOfKey,
} from '../core/reference/territory.ts';
import { readDoubleLevelTable, readWholeTerritory, yearOf } from './territory-files.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

export const TERRITORY_OPTIONS = {
  year: { type: 'string' },
  since: { type: 'string' },
  members: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const SHOWN = 20;

/** Prints what is known of a name, code or key; the exit code: 1 where it is not known, or means several things. */
export function tellTerritory(written: string, options: Options, language: keyof Bilingual, print: (line: string) => void): number {
  const territory = readWholeTerritory(yearOf(text(options, 'year')));
  const french = language === 'fr';
  const units = unitsMeant(territory, written);
  const [unit] = units;
  if (unit === undefined) {
    const guess = closest(written, territory.names);
    print(
      french
        ? `« ${written} » : aucun territoire de ce nom ou de ce code en ${territory.year}.${guess === null ? '' : ` « ${guess} » ?`}`
        : `“${written}”: no territory of that name or code in ${territory.year}.${guess === null ? '' : ` “${guess}”?`}`,
    );
    return 1;
  }
  if (units.length > 1) {
    print(french ? `« ${written} » peut être :` : `“${written}” may be:`);
    for (const candidate of units) print(`  ${unitKey(territory, candidate)}  ${titleOf(territory, candidate, language)}`);
    return 1;
  }
  if (options.json === true) print(JSON.stringify(documentOf(territory, unit), null, 1));
  else for (const line of linesOf(territory, unit, language, options.members === true)) print(line);
  const since = text(options, 'since');
  if (since !== undefined && options.json !== true) {
    const before = readWholeTerritory(yearOf(since));
    const changes = changesAround(before, territory, communesOf(territory, unit));
    print(french ? `Depuis ${before.year} : ${changes.length} changement(s)` : `Since ${before.year}: ${changes.length} change(s)`);
    for (const change of changes) print(`  ${changeText(change, language)}`);
  }
  return 0;
}

/** A key in either language («department:94», «département:94»), else what the matcher makes of it. */
function unitsMeant(territory: Territory, written: string): readonly Unit[] {
  const [word = '', code] = written.split(':');
  const level = LEVELS.find((entry) => code !== undefined && (entry.id === word || entry.fr === word.toLowerCase()));
  if (level !== undefined) {
    const unit = unitOfKey(territory, `${level.id}:${code}`);
    return unit === null ? [] : [unit];
  }
  const match = buildMatcher(territory)(written);
  // A near spelling is a question, not an answer; a single former name or acronym is one.
  return match.certainty === 'certain' || !['near', 'article'].includes(match.reason) ? match.units : [];
}

function titleOf(territory: Territory, unit: Unit, language: keyof Bilingual): string {
  const nature = NATURES.find(({ id }) => id === territory.natures[unit])?.[language];
  const department = territory.codes[territory.department[unit] ?? -1];
  return `${territory.names[unit]}, ${nature ?? termOf(LEVELS, levelOf(territory, unit))[language]}${unit >= territory.firstCommune ? ` (${department})` : ''}`;
}

function linesOf(territory: Territory, unit: Unit, language: keyof Bilingual, allMembers: boolean): readonly string[] {
  const french = language === 'fr';
  const colon = french ? ' : ' : ': ';
  const row = (fr: string, en: string, value: string) => (value === '' ? [] : [`  ${french ? fr : en}${colon}${value}`]);
  const number = (value: number) => value.toLocaleString(language);
  const held = readDoubleLevelTable().find(({ key }) => key === unitKey(territory, unit));
  const siren = territory.siren(unit);
  const members = unit >= territory.firstCommune ? [] : communesOf(territory, unit);
  const shown = allMembers ? members : members.slice(0, SHOWN);
  const formers = territory.formers.filter(
    ({ heirs, code, name }) => heirs[0] === unit && name !== '' && (code !== territory.codes[unit] || name !== territory.names[unit]),
  );
  const population = territory.population[unit] ?? -1;
  return [
    titleOf(territory, unit, language),
    ...row('clé', 'key', unitKey(territory, unit)),
    ...row('code', 'code', siren === territory.codes[unit] ? '' : (territory.codes[unit] ?? '')),
    ...row('SIREN', 'SIREN', siren),
    ...row('habitants', 'inhabitants', population > 0 ? number(population) : ''),
    ...row(
      'échelons exercés',
      'levels held',
      held === undefined ? '' : `${held.levels.map((level) => termOf(LEVELS, level)[language]).join(' + ')} (${held.name}, ${held.since})`,
    ),
    ...row(
      'fait partie de',
      'part of',
      parentsOf(territory, unit)
        .map((parent) => titleOf(territory, parent, language))
        .join(' ; '),
    ),
    ...row('a repris', 'took over', [...new Set(formers.map(({ name, code }) => `${name} (${code})`))].join(', ')),
    ...row('communes', 'communes', members.length === 0 ? '' : number(members.length)),
    ...shown.map((member) => `    ${territory.codes[member]}  ${territory.names[member]}`),
    ...(shown.length < members.length
      ? [`    … ${members.length - shown.length} ${french ? 'autres (--members pour toutes)' : 'others (--members for all)'}`]
      : []),
    `  ${french ? 'source' : 'source'}${colon}${territory.provenance.source}, ${territory.year}`,
  ];
}

function documentOf(territory: Territory, unit: Unit): unknown {
  const key = (of: Unit) => unitKey(territory, of);
  return {
    key: key(unit),
    level: levelOf(territory, unit),
    code: territory.codes[unit],
    siren: territory.siren(unit),
    name: territory.names[unit],
    nature: territory.natures[unit],
    levels: levelsHeld(territory, unit),
    population: (territory.population[unit] ?? -1) < 0 ? null : territory.population[unit],
    parents: parentsOf(territory, unit).map(key),
    communes: unit >= territory.firstCommune ? [] : communesOf(territory, unit).map((member) => territory.codes[member]),
    year: territory.year,
    source: territory.provenance.source,
  };
}

/** The reason of a match in words. */
export function reasonText(id: string, language: keyof Bilingual): string {
  return MATCH_REASONS.find((reason) => reason.id === id)?.[language] ?? id;
}

function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
