/**
 * Matches written names with official units: «St Ouen», «Ville de Lille», «CC Caux vallée de Seine», «59350», «Lille (59)». A match is
 * certain only if nothing else can be meant; otherwise units are proposed for a person to choose from. A name that several communes share
 * is therefore never certain without a département.
 */
import type { Bilingual } from '../../messages/language.ts';
import { editDistance, fold, significantWords, withoutArticle } from '../basics/names.ts';
import type { Level } from '../model/vocabulary.ts';
import { bare, bitsIn, endKey, indexOfNames, LEVEL_WORDS, lettersOf, longerThan, type Names } from './name-index.ts';
import { departmentCode } from './reference-file.ts';
import { levelOf, type Territory, type Unit, unitOfKey, unitsOfCode } from './territory.ts';

export const MATCH_CERTAINTIES = [
  { id: 'certain', fr: 'certain', en: 'certain' },
  { id: 'proposed', fr: 'proposé', en: 'proposed' },
  { id: 'unknown', fr: 'inconnu', en: 'unknown' },
] as const;

/** The reasons for a match, with labels for tables. */
export const MATCH_REASONS = [
  { id: 'code', fr: 'code officiel', en: 'official code' },
  { id: 'padded-code', fr: 'code auquel manquait le zéro de tête', en: 'code that lacked its leading zero' },
  { id: 'siren', fr: 'SIREN', en: 'SIREN' },
  { id: 'contradiction', fr: 'le code et le nom ne disent pas la même chose', en: 'code and name disagree' },
  { id: 'name', fr: 'seul de ce nom', en: 'the only one of this name' },
  { id: 'department', fr: 'seule de ce nom dans le département', en: 'the only one of this name in the department' },
  { id: 'former', fr: 'ancien nom, devenu', en: 'former name, now' },
  { id: 'namesakes', fr: 'plusieurs de ce nom : précisez le département', en: 'several of this name: give the department' },
  { id: 'levels', fr: 'plusieurs échelons de ce nom', en: 'several levels of this name' },
  { id: 'article', fr: 'à l’article près', en: 'but for the article' },
  { id: 'arrondissement', fr: 'arrondissement municipal de la commune', en: 'municipal arrondissement of the commune' },
  { id: 'acronym', fr: 'sigle possible', en: 'possible acronym' },
  { id: 'near', fr: 'orthographe proche', en: 'near spelling' },
  { id: 'none', fr: 'aucun nom proche', en: 'no name is near' },
] as const satisfies readonly ({ readonly id: string } & Bilingual)[];
export type MatchReason = (typeof MATCH_REASONS)[number]['id'];

export interface Match {
  readonly certainty: (typeof MATCH_CERTAINTIES)[number]['id'];
  /** One unit if certain, several to choose from if proposed, none if unknown. */
  readonly units: readonly Unit[];
  readonly reason: MatchReason;
}

export interface MatchHint {
  /** Code or name of the département. */
  readonly department?: string;
  readonly level?: Level;
  /** Official code or SIREN given beside the name. */
  readonly code?: string;
}

export type Matcher = (written: string, hint?: MatchHint) => Match;

const NEAR_SHOWN = 5;

/**
 * A matcher for the loaded part of a territory. Building it takes about 100 ms for the whole of France; matching a known name then takes
 * microseconds.
 */
export function buildMatcher(territory: Territory): Matcher {
  const names = indexOfNames(territory);
  const departmentOf = (written: string): Unit | null => {
    const code = written.trim().toUpperCase();
    const padded = /^\d$/.test(code) ? `0${code}` : code;
    return unitOfKey(territory, `department:${padded}`) ?? names.bodies.get(`department ${bare(fold(written), 'department')}`)?.[0] ?? null;
  };

  return (raw, hint = {}) => {
    const written = tidy(raw);
    const { text, place, postcode } = split(written);
    const department = departmentOf(hint.department ?? '') ?? departmentOf(place) ?? departmentOf(postcode);
    const coded =
      hint.code === undefined || hint.code.trim() === '' ? byCode(territory, names, written) : byCode(territory, names, tidy(hint.code));
    if (coded !== null && hint.code === undefined) return coded;
    // In «Château-Chinon (Ville)», the brackets are part of the name.
    const isWhole = text !== written && names.communes.has(fold(written));
    const named = byName(isWhole ? written : text, department, hint.level);
    if (coded === null || coded.units.length === 0) return named;
    // If a code and a name are given, they must refer to the same unit.
    const agrees = coded.units.some((unit) => named.units.includes(unit));
    return agrees || text === '' ? coded : { certainty: 'proposed', units: [...coded.units, ...named.units], reason: 'contradiction' };
  };

  function byName(text: string, department: Unit | null, wanted: Level | undefined): Match {
    const folded = fold(text);
    if (folded === '') return NONE;
    const arrondissement = /^(paris|lyon|marseille) \d{1,2}(?: ?(?:er|e|eme|ieme))?(?: arrondissement)?$/.exec(folded);
    if (arrondissement !== null) return proposed(names.communes.get(arrondissement[1] ?? '') ?? [], 'arrondissement');
    const [level, name] = levelIn(folded);
    if (level !== null && level !== 'commune') return bodies(name, folded, level, department);
    // With a word for commune, only communes match. Without one, the name may also be that of a body.
    const communes = communesNamed(
      level === 'commune' && !names.communes.has(folded) ? (townNames(folded).find((town) => names.communes.has(town)) ?? name) : folded,
      department,
    );
    // Given a département, a unit inside a département is meant, so a certain commune is the answer.
    if (communes?.certainty === 'certain' && department !== null) return communes;
    if (level === 'commune' || wanted === 'commune') return communes ?? nearest(name, department, 'commune');
    const others = wanted === undefined ? (['intercommunality', 'department', 'region'] as const) : ([wanted] as const);
    const called = [...new Set(others.flatMap((other) => named(other, folded)))];
    if (wanted === undefined && communes !== null) {
      // «Paris» is both commune and département. «Arras» is only the commune, although a communauté is named after it.
      const sameName = called.filter(
        (unit) => levelOf(territory, unit) !== 'intercommunality' || fold(territory.names[unit] ?? '') === folded,
      );
      return sameName.length === 0 ? communes : proposed([...communes.units, ...sameName], 'levels');
    }
    if (called.length === 1) return { certainty: 'certain', units: called, reason: 'name' };
    if (called.length > 1)
      return proposed(
        called,
        called.every((unit) => levelOf(territory, unit) === levelOf(territory, called[0] ?? 0)) ? 'namesakes' : 'levels',
      );
    const acronym = /^\p{Lu}{3,6}$/u.test(text) ? (names.initials.get(folded) ?? []) : [];
    if (acronym.length > 0) return proposed(acronym, 'acronym');
    const formerBody = names.formerBodies.get(folded);
    return formerBody !== undefined ? proposed(formerBody, 'former') : nearest(folded, department, wanted);
  }

  function named(level: Level, folded: string): readonly Unit[] {
    return names.bodies.get(`${level} ${folded}`) ?? names.bodies.get(`${level} ${bare(folded, level)}`) ?? [];
  }

  function bodies(name: string, folded: string, level: Exclude<Level, 'commune'>, department: Unit | null): Match {
    const byNumber = level === 'department' ? departmentOf(name) : null;
    if (byNumber !== null) return { certainty: 'certain', units: [byNumber], reason: 'name' };
    // Try the whole name first: «CC du Pays de Mirepoix» is one of many «Pays».
    const whole = named(level, folded);
    const found =
      department === null
        ? whole
        : whole.filter(
            (unit) => unit < territory.firstIntercommunality || territory.departmentsOf(unit).includes(territory.codes[department] ?? ''),
          );
    if (found.length === 1) return { certainty: 'certain', units: found, reason: department === null ? 'name' : 'department' };
    if (found.length > 1) return proposed(found, 'namesakes');
    const former = names.formerBodies.get(folded) ?? names.formerBodies.get(bare(folded, level));
    return former !== undefined ? proposed(former, 'former') : nearest(bare(folded, level), department, level);
  }

  /** The communes that have or had exactly that name; null for none. */
  function communesNamed(folded: string, department: Unit | null): Match | null {
    const isHere = (unit: Unit) => department === null || territory.department[unit] === department;
    const current = (names.communes.get(folded) ?? []).filter(isHere);
    const former = (names.formerCommunes.get(folded) ?? []).filter(isHere);
    const all = [...new Set([...current, ...former])];
    const [only] = all;
    if (only !== undefined && all.length === 1) {
      const reason = current.length === 0 ? 'former' : department === null ? 'name' : 'department';
      return { certainty: 'certain', units: [only], reason };
    }
    // Within a département, a name belongs to the one commune that has it today, even if others had it before.
    if (department !== null && current.length === 1) return { certainty: 'certain', units: current, reason: 'department' };
    if (all.length > 1) return proposed(all, 'namesakes');
    const besideArticle = (names.withoutArticle.get(withoutArticle(folded)) ?? []).filter(isHere);
    return besideArticle.length > 0 ? proposed(besideArticle, 'article') : null;
  }

  /**
   * Proposes longer names that begin with the text, and bodies that share at least half of the words: «Caux vallée de Seine», «Caux Seine
   * agglo».
   */
  function similar(folded: string, department: Unit | null, level: Level | undefined): Match {
    const isWanted = (unit: Unit) =>
      (level === undefined || levelOf(territory, unit) === level) &&
      (department === null || unit < territory.firstCommune || territory.department[unit] === department);
    const found: { readonly unit: Unit; readonly share: number }[] = [];
    for (const unit of longerThan(names.sorted, folded)) if (isWanted(unit)) found.push({ unit, share: 1 });
    const longer = new Set(found.map(({ unit }) => unit));
    const words = new Set(significantWords(folded));
    for (const body of new Set([...words].flatMap((word) => names.bodiesWith.get(word) ?? []))) {
      const share = overlap(words, body.words);
      if (share >= 0.5 && isWanted(body.unit) && !longer.has(body.unit)) found.push({ unit: body.unit, share });
    }
    const best = found.toSorted((a, b) => b.share - a.share || a.unit - b.unit).slice(0, NEAR_SHOWN);
    return proposed([...new Set(best.map(({ unit }) => unit))], 'near');
  }

  /** Proposes names that differ by one or two letters. */
  function nearest(folded: string, department: Unit | null, level: Level | undefined): Match {
    const most = folded.length < 6 ? 1 : 2;
    const letters = lettersOf(folded);
    const near: { readonly unit: Unit; readonly distance: number }[] = [];
    for (let length = folded.length - most; length <= folded.length + most; length++) {
      // Typing errors rarely affect both ends of a word.
      const sameFirst = names.byEnd.get(endKey('first', length, folded)) ?? [];
      const sameLast = (names.byEnd.get(endKey('last', length, folded)) ?? []).filter((entry) => entry.folded[0] !== folded[0]);
      for (const entry of [...sameFirst, ...sameLast]) {
        if (level !== undefined && levelOf(territory, entry.unit) !== level) continue;
        if (department !== null && entry.unit >= territory.firstCommune && territory.department[entry.unit] !== department) continue;
        // Each letter that is added, left out or changed adds or removes at most two of the letters that occur.
        if (bitsIn(letters ^ entry.letters) > 2 * most) continue;
        const distance = editDistance(folded, entry.folded);
        if (distance <= most) near.push({ unit: entry.unit, distance });
      }
    }
    if (near.length === 0) return similar(folded, department, level);
    const units = [...new Set(near.toSorted((a, b) => a.distance - b.distance || a.unit - b.unit).map(({ unit }) => unit))];
    return units.length === 0 ? NONE : proposed(units.slice(0, NEAR_SHOWN), 'near');
  }
}

/** The names of towns that may be meant by «du Havre», «des Lilas», «de La Rochelle», with their article. */
export function townNames(folded: string): readonly string[] {
  const rest = folded.replace(/^(?:ville|mairie|commune|municipalite) /, '');
  const [, link = '', name = rest] = /^(du|des|de la|de l|de|d) (.*)$/.exec(rest) ?? [];
  const article = { du: 'le ', des: 'les ', 'de la': 'la ', 'de l': 'l ' }[link];
  return article === undefined ? [name, rest] : [article + name, name];
}

const NONE: Match = { certainty: 'unknown', units: [], reason: 'none' };

function proposed(units: readonly Unit[], reason: MatchReason): Match {
  return units.length === 0 ? NONE : { certainty: 'proposed', units, reason };
}

/** Matches a code or SIREN alone; null if it is none or unknown in this year. */
function byCode(territory: Territory, names: Names, written: string): Match | null {
  const code = written.replace(/\s/g, '').toUpperCase();
  if (/^\d{9}$/.test(code)) {
    const unit = names.sirens().get(code);
    if (unit !== undefined) return { certainty: 'certain', units: [unit], reason: 'siren' };
    const heirs = names.formerCodes.get(`intercommunality:${code}`);
    return heirs === undefined ? null : proposed(heirs, 'former');
  }
  if (!/^(?:\d{4,5}|2[AB]\d{3})$/.test(code)) {
    const [department, ...others] = /^(?:\d{2,3}|2[AB])$/.test(code) ? unitsOfCode(territory, code) : [];
    return department === undefined
      ? null
      : others.length === 0
        ? { certainty: 'certain', units: [department], reason: 'code' }
        : proposed([department, ...others], 'levels');
  }
  const padded = code.padStart(5, '0');
  const unit = unitOfKey(territory, `commune:${padded}`);
  if (unit !== null) return { certainty: 'certain', units: [unit], reason: padded === code ? 'code' : 'padded-code' };
  const [heir] = names.formerCodes.get(`commune:${padded}`) ?? [];
  return heir === undefined ? null : { certainty: 'certain', units: [heir], reason: 'former' };
}

/** Normalises spaces, and changes «Havre (Le)» and «Havre, Le» to «Le Havre». */
function tidy(raw: string): string {
  return raw
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/^(.*?)(?: \((l[ae]s?|l['’])\)|, (l[ae]s?|l['’]))(?= |$)/i, (_, name: string, a?: string, b?: string) =>
      `${a ?? b ?? ''} ${name}`.replace(/(['’]) /, '$1'),
    );
}

/** Splits a text into the name, the text in brackets, and the département from a postcode. */
function split(written: string): { readonly text: string; readonly place: string; readonly postcode: string } {
  const bracket = /^(.*?) ?\(([^)]*)\)$/.exec(written);
  const place = bracket?.[2] ?? '';
  let text = bracket?.[1] ?? written;
  const number = /^(\d{5}) (?=\D)|(?<=\D) (\d{5})(?: cedex.*)?$/i.exec(text);
  const code = number?.[1] ?? number?.[2] ?? '';
  if (number !== null) text = text.replace(number[0], ' ').trim();
  // Corsican postcodes begin with 20, which is not the code of a département, so they are ignored.
  const postcode = departmentCode(code);
  const joined = /^(cd|cg|département|departement) ?(\d{2,3}|2[ab])$/i.exec(text);
  return { text: joined === null ? text : `département ${joined[2]}`, place, postcode };
}

function levelIn(folded: string): [Level | null, string] {
  for (const [words, level] of LEVEL_WORDS) if (words.test(folded)) return [level, folded.replace(words, '')];
  return [null, folded];
}

/** The share of common words in two sets of words. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}
