/**
 * Reads sources and the evidence that refers to them. If evidence names an unknown source, a source with that title is created. A quote
 * without any source cannot be checked; it is kept among the remains as a row of evidence.
 */

import { NearestName } from '../basics/nearest-name.ts';
import type { Evidence, Source, SourceId } from '../model/dataset.ts';
import { rowKey } from '../model/remains.ts';
import { type ActorNames, nameKey } from './actor-names.ts';
import { shortened } from './cells.ts';
import { idFromName } from './made-ids.ts';
import { type Judging, type PlacedRow, type Reading, writtenIn } from './reading.ts';
import { resolveActor } from './references.ts';
import type { Row } from './rows.ts';

/** A row with evidence in its own columns. */
interface Sourced extends PlacedRow {
  readonly row: Pick<Row<'evidence'>, 'source' | 'place' | 'quote' | 'speaker' | 'withheld'>;
}

/** The shared empty list, for rows without evidence. */
export const NO_EVIDENCE: readonly Evidence[] = [];

export class EvidenceReader {
  readonly #reading: Reading;
  readonly #actors: ActorNames;
  readonly sources: Source[] = [];
  readonly #ids = new Set<string>();
  readonly #byTitle = new Map<string, SourceId>();
  #written = new NearestName([]);
  /** Evidence by the id of the row that it supports. */
  readonly #bySubject = new Map<string, Evidence[]>();

  /** The names of actors may be added after construction, but before the first evidence is read. */
  constructor(reading: Reading, actors: ActorNames) {
    this.#reading = reading;
    this.#actors = actors;
  }

  /** Reads the files of sources. Call before any evidence is read. */
  *readSources(): Judging {
    const reading = this.#reading;
    yield* reading.rowsOf('sources', (placed) => {
      const { row } = placed;
      const id = row.id || reading.freeId(idFromName(row.title));
      if (reading.claim(placed, id)) {
        this.#add({ ...row, id: id as SourceId });
        reading.stands(placed, rowKey(id));
      } else reading.keep(placed);
    });
    this.#written = new NearestName(this.sources.map((source) => source.id));
  }

  /** The evidence for a row, as read so far. */
  of(subject: string): readonly Evidence[] {
    return this.#bySubject.get(subject) ?? NO_EVIDENCE;
  }

  /** Reads the evidence in a row's own columns. False if it has none that can be used. */
  read(placed: Sourced, subject: string): boolean {
    const { source, place, quote, speaker, withheld } = placed.row;
    if (source === '') {
      if (place !== '' || quote !== '' || speaker !== '') this.#withoutSource(placed, subject);
      return false;
    }
    const list = this.#bySubject.get(subject) ?? [];
    const key = rowKey(subject, list.length);
    const speakerId = speaker === '' ? null : resolveActor(this.#reading, placed, 'speaker', speaker, this.#actors);
    if (speaker !== '' && speakerId === null) this.#reading.keepCell(placed, key, 'speaker', speaker, '', 'evidence');
    list.push({ source: this.#sourceId(placed, source), place, quote, speaker: speakerId, ...(withheld === null ? {} : { withheld }) });
    this.#bySubject.set(subject, list);
    return true;
  }

  /**
   * Reads the files of further evidence. `subjects`: ids that evidence may refer to; `aliases`: replaced ids, from the written text to the
   * id used.
   */
  *readFurther(subjects: ReadonlySet<string>, aliases: ReadonlyMap<string, string>): Judging {
    const names = new NearestName(subjects);
    yield* this.#reading.rowsOf('evidence', (placed) => {
      const written = placed.row.subject;
      const subject = subjects.has(written) ? written : aliases.get(written);
      if (subject === undefined) {
        this.#reading.report('error', placed, 'subject', this.#reading.notFound(placed.row.subject, names));
        this.#reading.keep(placed);
        return;
      }
      const key = rowKey(subject, this.of(subject).length);
      if (placed.row.source === '') {
        this.#report(placed);
        this.#reading.keep(placed);
      } else if (this.read(placed, subject)) this.#reading.stands(placed, key);
    });
  }

  #withoutSource(placed: Sourced, subject: string): void {
    this.#report(placed);
    const [place, quote, speaker] = (['place', 'quote', 'speaker'] as const).map((column) => writtenIn(placed, column));
    this.#reading.keepAs(placed, 'evidence', { subject, place: place ?? '', quote: quote ?? '', speaker: speaker ?? '' });
  }

  #report(placed: Sourced): void {
    this.#reading.report('error', placed, 'source', { key: placed.row.quote === '' ? 'evidenceWithoutSource' : 'quoteWithoutSource' });
  }

  /** The source that a cell names by id or title; if there is none, a new source with the cell as its title. */
  #sourceId(placed: Sourced, written: string): SourceId {
    // Ids take precedence: the title of one source must not hide the id of another.
    const known = this.#ids.has(written) ? (written as SourceId) : this.#byTitle.get(nameKey(written));
    if (known !== undefined) return known;
    const id = this.#reading.freeId(idFromName(written)) as SourceId;
    if (this.#reading.has('sources')) {
      const guess = this.#reading.nearest(written, this.#written);
      this.#reading.report('warning', placed, 'source', {
        key: 'sourceAdded',
        values: { title: shortened(written), guess: guess === null ? null : shortened(guess) },
      });
    }
    this.#reading.claim(placed, id);
    this.#add({ id, title: written, publisher: '', from: '', to: '', licence: '', note: '' });
    return id;
  }

  #add(source: Source): void {
    this.sources.push(source);
    this.#ids.add(source.id);
    const key = nameKey(source.title);
    if (!this.#byTitle.has(key)) this.#byTitle.set(key, source.id);
  }
}
