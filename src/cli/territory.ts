/**
 * `maillage territory`: the unit of the official reference that a name or code stands for, the units that contain it and that it contains,
 * and its successors. An ambiguous name is not resolved; all its units are listed.
 */
import { closest } from '../core/basics/names.ts';
import { LEVELS, termOf } from '../core/model/vocabulary.ts';
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
import type { Language } from '../messages/language.ts';
import { TERMINAL } from '../messages/terminal.ts';
import { readDoubleLevelTable, readWholeTerritory, yearOf } from './territory-files.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

export const TERRITORY_OPTIONS = {
  year: { type: 'string' },
  since: { type: 'string' },
  members: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const SHOWN = 20;

/** Prints what is known about a name, code or key. Returns the exit code: 1 if it is unknown or ambiguous. */
export function tellTerritory(written: string, options: Options, language: Language, print: (line: string) => void): number {
  const territory = readWholeTerritory(yearOf(text(options, 'year')));
  const say = TERMINAL[language];
  const units = unitsMeant(territory, written);
  const [unit] = units;
  if (unit === undefined) {
    const guess = closest(written, territory.names);
    print(say.noTerritory(written, territory.year, guess));
    return 1;
  }
  if (units.length > 1) {
    print(say.mayBe(written));
    for (const candidate of units) print(`  ${unitKey(territory, candidate)}  ${titleOf(territory, candidate, language)}`);
    return 1;
  }
  if (options.json === true) print(JSON.stringify(documentOf(territory, unit), null, 1));
  else for (const line of linesOf(territory, unit, language, options.members === true)) print(line);
  const since = text(options, 'since');
  if (since !== undefined && options.json !== true) {
    const before = readWholeTerritory(yearOf(since));
    const changes = changesAround(before, territory, communesOf(territory, unit));
    print(say.changesSince(before.year, changes.length));
    for (const change of changes) print(`  ${changeText(change, language)}`);
  }
  return 0;
}

/** The units of a key in either language («department:94», «département:94»), otherwise those that the matcher finds. */
function unitsMeant(territory: Territory, written: string): readonly Unit[] {
  const [word = '', code] = written.split(':');
  const level = LEVELS.find((entry) => code !== undefined && (entry.id === word || entry.fr === word.toLowerCase()));
  if (level !== undefined) {
    const unit = unitOfKey(territory, `${level.id}:${code}`);
    return unit === null ? [] : [unit];
  }
  const match = buildMatcher(territory)(written);
  // Only similar spellings are not accepted as an answer; a former name or an acronym of a single unit is.
  return match.certainty === 'certain' || !['near', 'article'].includes(match.reason) ? match.units : [];
}

function titleOf(territory: Territory, unit: Unit, language: Language): string {
  const nature = NATURES.find(({ id }) => id === territory.natures[unit])?.[language];
  const department = territory.codes[territory.department[unit] ?? -1];
  return `${territory.names[unit]}, ${nature ?? termOf(LEVELS, levelOf(territory, unit))[language]}${unit >= territory.firstCommune ? ` (${department})` : ''}`;
}

function linesOf(territory: Territory, unit: Unit, language: Language, allMembers: boolean): readonly string[] {
  const { property, properties: names, moreMembers } = TERMINAL[language];
  const row = (name: string, value: string) => (value === '' ? [] : [`  ${property(name, value)}`]);
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
    ...row(names.key, unitKey(territory, unit)),
    ...row(names.code, siren === territory.codes[unit] ? '' : (territory.codes[unit] ?? '')),
    ...row(names.siren, siren),
    ...row(names.inhabitants, population > 0 ? number(population) : ''),
    ...row(
      names.levels,
      held === undefined ? '' : `${held.levels.map((level) => termOf(LEVELS, level)[language]).join(' + ')} (${held.name}, ${held.since})`,
    ),
    ...row(
      names.within,
      parentsOf(territory, unit)
        .map((parent) => titleOf(territory, parent, language))
        .join('\u00a0; '),
    ),
    ...row(names.tookOver, [...new Set(formers.map(({ name, code }) => `${name} (${code})`))].join(', ')),
    ...row(names.communes, members.length === 0 ? '' : number(members.length)),
    ...shown.map((member) => `    ${territory.codes[member]}  ${territory.names[member]}`),
    ...(shown.length < members.length ? [`    ${moreMembers(members.length - shown.length)}`] : []),
    ...row(names.source, `${territory.provenance.source}, ${territory.year}`),
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
export function reasonText(id: string, language: Language): string {
  return MATCH_REASONS.find((reason) => reason.id === id)?.[language] ?? id;
}

function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
