/**
 * How old the names of persons are: when each person is mentioned last, by the dates of relations and of the sources that speak of them. Names
 * older than a chosen age are to be reviewed. Who keeps a name says so for a day, which counts like a mention.
 */
import { isPerson } from '../model/actor-kinds.ts';
import type { Actor, ActorId, Dataset, Evidence } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { earliestDay, latestDay } from '../model/dates.ts';
import type { Document, Json, Settings } from '../model/document.ts';
import { bodiesOf, namesOf } from './nameless.ts';

/** A person with a name. */
export interface NamedPerson {
  readonly actor: Actor;
  /** The last day of the latest date that mentions the person; null if no date does. */
  readonly mentioned: string | null;
  /** The day on which somebody has decided to keep the name; null if nobody has. */
  readonly kept: string | null;
}

export interface NamesReviewed {
  /** Mentioned, or kept, longer ago than the chosen age; the oldest first. */
  readonly old: readonly NamedPerson[];
  /** No date mentions them, and nobody has kept them within that time. */
  readonly undated: readonly NamedPerson[];
  readonly recent: readonly NamedPerson[];
}

/** The ages, in years, from which names are reviewed. The first is that of the usual rule: the mandate, and two years. */
export const REVIEW_AGES = [2, 1, 3, 5, 10] as const;

/** The persons of a document by the age of their names. `today`: as 2026-11-30. O(rows). */
export function reviewedNames({ dataset, settings }: Pick<Document, 'dataset' | 'settings'>, today: string, years: number): NamesReviewed {
  const limit = `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`;
  const isBody = bodiesOf(dataset);
  const mentions = lastMentions(dataset);
  const kept = keptNames(settings);
  const persons = dataset.actors
    .filter((actor) => isPerson(actor) && namesOf(dataset, actor, isBody).length > 0)
    .map((actor): NamedPerson => ({ actor, mentioned: mentions.get(actor.id) ?? null, kept: kept.get(actor.id) ?? null }));
  const isRecent = ({ mentioned, kept: day }: NamedPerson) => (mentioned ?? '') >= limit || (day ?? '') >= limit;
  const rest = persons.filter((person) => !isRecent(person));
  return {
    old: rest
      .filter(({ mentioned }) => mentioned !== null)
      .sort((a, b) => ((a.mentioned ?? '') < (b.mentioned ?? '') ? -1 : a.mentioned === b.mentioned ? 0 : 1)),
    undated: rest.filter(({ mentioned }) => mentioned === null),
    recent: persons.filter(isRecent),
  };
}

/** The document with the name of a person kept on a day. */
export function withNameKept(document: Document, person: ActorId, today: string): Document {
  const before = document.settings[SETTING];
  const known = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
  return { ...document, settings: { ...document.settings, [SETTING]: { ...known, [person]: today } } };
}

/** The setting of a document that says when names were kept, by the ids of the persons. */
const SETTING = 'namesKept';

function keptNames(settings: Settings): ReadonlyMap<string, string> {
  const value: Json | undefined = settings[SETTING];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** For each actor that a date mentions, the last day of the latest: of its relations, of sources that prove something of it or quote it. */
function lastMentions({ actors, relations, statements, sources }: Dataset): ReadonlyMap<string, string> {
  const known = byId(sources);
  const last = new Map<string, string>();
  const mention = (ids: readonly string[], dates: readonly string[]) => {
    for (const date of dates) {
      if (date === '') continue;
      // Of an open end, only the beginning is known.
      const day = latestDay(date) === NEVER ? earliestDay(date) : latestDay(date);
      for (const id of ids) if (day > (last.get(id) ?? '')) last.set(id, day);
    }
  };
  const quote = (ids: readonly string[], evidence: readonly Evidence[]) => {
    for (const { source, speaker } of evidence) {
      const { from = '', to = '' } = known.get(source) ?? {};
      mention(speaker === null ? ids : [...ids, speaker], [to === '' ? from : to]);
    }
  };
  for (const { id, evidence } of actors) quote([id], evidence);
  for (const { members, period, evidence } of relations) {
    const ids = members.map(({ actor }) => actor);
    mention(ids, [period.start, period.end]);
    quote(ids, evidence);
  }
  for (const { actors: about, evidence } of statements) quote(about, evidence);
  return last;
}

const NEVER = '9999-12-31';
