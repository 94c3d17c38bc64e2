/**
 * Reads the network's own types of relation: the rows of the table of types, and words in the type column of relations that are in no list.
 * A synonym of a shipped type means that type, unless the network describes it as its own. Any other word becomes a type, and the most
 * similar shipped type is proposed. If there are too many different words, they are not types and stay with their rows.
 */
import type { OwnType } from '../model/dataset.ts';
import { asType, type TypeOfRelation, typesOf, UNDESCRIBED_TYPE } from '../model/relation-types.ts';
import { rowKey } from '../model/remains.ts';
import { type OwnTypeId, RELATION_TYPES, type RelationType, TYPES_TO_CHOOSE } from '../model/vocabulary.ts';
import { meantTerm, nearestTerm, termId } from '../model/words.ts';
import { nameKey } from './actor-names.ts';
import { shortened } from './cells.ts';
import { idFromName } from './made-ids.ts';
import { type Judging, type Placed, type Reading, writtenIn } from './reading.ts';
import type { Whole } from './rows.ts';

/** Maximum number of different words that become types; with more, the column is not a list of types. */
const MOST_TYPES = 200;

const SHIPPED = typesOf({ types: [] });

export class OwnTypeReader {
  readonly #reading: Reading;
  /** Own types by name. */
  readonly #byName = new Map<string, OwnTypeId>();
  readonly #own = new Map<RelationType, TypeOfRelation>();
  /** Keys of the synonyms of shipped types that were told. */
  readonly #told = new Set<string>();
  #made = 0;
  readonly list: OwnType[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Reads the files of types. */
  *read(): Judging {
    yield* this.#reading.rowsOf('types', (placed) => this.#described(placed));
  }

  /** The type of a row of relations; null if its cell is empty or cannot be a type. */
  of(placed: Placed<'relations'>): RelationType | null {
    if (placed.row.type !== null) return placed.row.type;
    const written = writtenIn(placed, 'type');
    if (written === '') return null;
    const known = this.#byName.get(nameKey(written));
    if (known !== undefined) return known;
    const meant = meantTerm(RELATION_TYPES, written);
    if (meant !== null) {
      this.#tellMeant(placed, written, meant);
      return meant as RelationType;
    }
    if (this.#made === MOST_TYPES) return null;
    this.#made++;
    const id = this.#freeId(idFromName(written));
    this.#reading.claim(placed, id);
    this.#tell(placed, written);
    this.#add({ ...UNDESCRIBED_TYPE, id, fr: written, en: written });
    return id;
  }

  /** A type that a row has. */
  typeOf(id: RelationType): TypeOfRelation {
    return this.#own.get(id) ?? SHIPPED.of(id);
  }

  #described(placed: Placed<'types'>): void {
    const { row } = placed;
    const written = writtenIn(placed, 'id');
    const id =
      row.id !== '' && termId(RELATION_TYPES, row.id) === null ? (row.id as OwnTypeId) : this.#freeId(idFromName(written || row.fr));
    // A second type with the same name, or with the name of a shipped type, could not be distinguished.
    const isTaken = termId(RELATION_TYPES, row.fr) !== null || this.#byName.has(nameKey(row.fr));
    if (isTaken) this.#reading.report('warning', placed, 'fr', { key: 'typeTaken', values: { name: shortened(row.fr) } });
    if (isTaken || !this.#reading.claim(placed, id)) {
      this.#reading.keep(placed);
      return;
    }
    const [family, layer] = [row.family ?? UNDESCRIBED_TYPE.family, row.layer ?? UNDESCRIBED_TYPE.layer];
    this.#reading.stands(placed, rowKey(id), { family, layer, directed: 'no', mutual: 'no' });
    const type = {
      id,
      fr: row.fr,
      en: row.en || row.fr,
      family,
      layer,
      isDirected: row.directed === 'yes',
      isMutual: row.mutual === 'yes',
    };
    this.#add(type satisfies Whole<'types', 'directed' | 'mutual'>);
  }

  #freeId(name: string): OwnTypeId {
    return this.#reading.freeId(`type-${name}`) as OwnTypeId;
  }

  #add(type: OwnType): void {
    this.list.push(type);
    this.#own.set(type.id, asType(type));
    for (const name of [type.id, type.fr, type.en]) if (!this.#byName.has(nameKey(name))) this.#byName.set(nameKey(name), type.id);
  }

  #tell(placed: Placed<'relations'>, written: string): void {
    const nearest = nearestTerm(TYPES_TO_CHOOSE, written);
    this.#reading.report(nearest === null ? 'info' : 'warning', placed, 'type', {
      key: 'typeOfOwn',
      values: { word: shortened(written), nearest },
    });
  }

  /** Tells a synonym of a shipped type, once. */
  #tellMeant(placed: Placed<'relations'>, written: string, meant: string): void {
    const key = nameKey(written);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const term = RELATION_TYPES.find(({ id }) => id === meant) ?? null;
    this.#reading.report('info', placed, 'type', { key: 'wordReadAs', values: { word: shortened(written), term } });
  }
}
