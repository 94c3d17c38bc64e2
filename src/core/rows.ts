/**
 * Rows of text → rows of typed cells, one schema per table built from its description in tables.ts. The only user of
 * zod. A cell is judged alone here; whether an identifier exists is for parse-dataset.ts. Personal contact details are
 * refused in every cell of every file.
 */
import * as z from 'zod/mini';
import { closest, fold } from './names.ts';
import { type CellType, ITEM_SEPARATOR, TABLES, type TableName } from './tables.ts';
import type { Bilingual, Term } from './vocabulary.ts';

type CellValue<T extends CellType> = T extends { kind: 'term'; list: infer L extends readonly Term[]; many: infer M }
  ? M extends true
    ? readonly L[number]['id'][]
    : L[number]['id'] | null
  : T extends { kind: 'reference'; many: true } | { kind: 'list' }
    ? readonly string[]
    : T extends { kind: 'count' }
      ? number | null
      : string;
type TableOf<N extends TableName> = Extract<(typeof TABLES)[number], { name: N }>;
/** A valid row of a table: its cells by canonical column name, each in the type its column describes. */
export type Row<N extends TableName> = { readonly [C in TableOf<N>['columns'][number] as C['name']]: CellValue<C['type']> };

/** What is wrong with a cell and what to do, without its place. */
export interface Fault {
  readonly message: Bilingual;
  readonly remedy: Bilingual | null;
}

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const IDENTIFIER = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._:-]*$/u;
// One character before the @ is enough to know it, and keeps the search linear in the length of the cell.
const EMAIL = /[^\s@|]@[^\s@|]+\.[^\s@|]/;
/** French numbers, with the spaces of typographers too, and «+33 (0)6», «0033 6». */
const PHONE = /(?<!\d)(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/;

/** Bad cells give a fault as data: zod carries it through, and the place is added by who knows the row. */
function fail(context: { issues: unknown[] }, input: string, fault: Fault): never {
  context.issues.push({ code: 'custom', input, params: fault, message: fault.message.en });
  return z.NEVER as never;
}

const items = (cell: string) =>
  cell
    .split(ITEM_SEPARATOR)
    .map((item) => item.trim())
    .filter((item) => item !== '');

function cellSchema(type: CellType, required: boolean) {
  return z.pipe(
    z.string(),
    z.transform((cell: string, context): unknown => {
      const personal = personalData(cell);
      if (personal !== null) return fail(context, cell, personal);
      if (required && cell === '')
        return fail(context, cell, { message: { fr: 'cellule obligatoire vide.', en: 'required cell is empty.' }, remedy: null });
      switch (type.kind) {
        case 'text':
        case 'quote':
        case 'address':
          return cell;
        case 'id':
          return cell === '' || IDENTIFIER.test(cell)
            ? cell
            : fail(context, cell, {
                message: { fr: `« ${cell} » n’est pas un identifiant.`, en: `“${cell}” is not an identifier.` },
                remedy: { fr: 'Lettres, chiffres, tirets et points, sans espace.', en: 'Letters, digits, hyphens and dots, no space.' },
              });
        case 'list':
          return items(cell);
        case 'reference':
          return type.many ? items(cell) : cell;
        case 'count':
          if (cell === '') return null;
          return /^\d+$/.test(cell.replace(/[\s\u00a0\u202f]/g, ''))
            ? Number(cell.replace(/[\s\u00a0\u202f]/g, ''))
            : fail(context, cell, {
                message: { fr: `« ${cell} » n’est pas un nombre entier.`, en: `“${cell}” is not a whole number.` },
                remedy: { fr: 'Écrivez par exemple 6.', en: 'Write for instance 6.' },
              });
        case 'date':
          return cell === '' || PARTIAL_DATE.test(cell)
            ? cell
            : fail(context, cell, {
                message: { fr: `« ${cell} » n’est pas une date.`, en: `“${cell}” is not a date.` },
                remedy: {
                  fr: 'Écrivez l’année, le mois ou le jour : 2015, 2015-06, 2015-06-18.',
                  en: 'Write a year, month or day: 2015, 2015-06, 2015-06-18.',
                },
              });
        case 'siren': {
          const digits = cell.replace(/[\s\u00a0\u202f]/g, '');
          return digits === '' || isSiren(digits)
            ? digits
            : fail(context, cell, {
                message: { fr: `« ${cell} » n’est pas un SIREN.`, en: `“${cell}” is not a SIREN.` },
                remedy: {
                  fr: 'Un SIREN a 9 chiffres et une clé de contrôle : vérifiez la saisie.',
                  en: 'A SIREN has 9 digits and a check digit: check the entry.',
                },
              });
        }
        case 'term': {
          const words = type.many ? items(cell) : cell === '' ? [] : [cell];
          const ids = words.map((word) => termId(type.list, word));
          const unknown = words.find((_, i) => ids[i] === null);
          if (unknown !== undefined) return fail(context, cell, unknownWord(unknown, type.list));
          return type.many ? [...new Set(ids)] : (ids[0] ?? null);
        }
      }
    }),
  );
}

/** The id of a written word: the French or English word or the id; of a word like «appel à projets, AMI», either half too. */
function termId(list: readonly Term[], word: string): string | null {
  return spellingsOf(list).get(fold(word)) ?? null;
}

const SPELLINGS = new WeakMap<readonly Term[], ReadonlyMap<string, string>>();

/** Folded spellings → id, made once a list: a file has thousands of rows. Of two entries spelt alike, the first counts. */
function spellingsOf(list: readonly Term[]): ReadonlyMap<string, string> {
  const known = SPELLINGS.get(list);
  if (known !== undefined) return known;
  const spellings = (entry: Term) => [entry.id, entry.fr, entry.en, ...entry.fr.split(','), ...entry.en.split(',')];
  // Of two equal keys a map keeps the last: hence backwards.
  const made = new Map([...list].reverse().flatMap((entry) => spellings(entry).map((spelling) => [fold(spelling), entry.id] as const)));
  SPELLINGS.set(list, made);
  return made;
}

function unknownWord(word: string, list: readonly Term[]): Fault {
  const guess = closest(
    word,
    list.map((entry) => entry.fr),
  );
  return {
    message: { fr: `« ${word} » n’est pas dans la liste.`, en: `“${word}” is not in the list.` },
    remedy:
      guess === null
        ? {
            fr: `Mots admis : ${list.map((entry) => `« ${entry.fr} »`).join(' ')}.`,
            en: `Words allowed: ${list.map((entry) => `“${entry.en}”`).join(' ')}.`,
          }
        : { fr: `Vouliez-vous dire « ${guess} » ?`, en: `Did you mean “${guess}”?` },
  };
}

/** The network says who works with whom, never how to reach a person: such data are refused where they are found. */
function personalData(cell: string): Fault | null {
  if (EMAIL.test(cell)) {
    return {
      message: { fr: 'adresse électronique.', en: 'e-mail address.' },
      remedy: { fr: 'Retirez-la : Maillage n’enregistre aucune coordonnée.', en: 'Remove it: Maillage records no contact details.' },
    };
  }
  if (PHONE.test(cell)) {
    return {
      message: { fr: 'numéro de téléphone.', en: 'telephone number.' },
      remedy: { fr: 'Retirez-le : Maillage n’enregistre aucune coordonnée.', en: 'Remove it: Maillage records no contact details.' },
    };
  }
  return null;
}

/** Nine digits whose Luhn sum is a multiple of ten (INSEE). */
export function isSiren(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const ROW_SCHEMAS = Object.fromEntries(
  TABLES.map((table) => [
    table.name,
    z.object(
      Object.fromEntries(table.columns.map((column) => [column.name, cellSchema(column.type, 'required' in column && column.required)])),
    ),
  ]),
) as unknown as { readonly [N in TableName]: z.ZodMiniType<Row<N>> };

const EMPTY_CELLS = Object.fromEntries(
  TABLES.map((table) => [table.name, Object.fromEntries(table.columns.map((column) => [column.name, '']))]),
) as { readonly [N in TableName]: Readonly<Record<string, string>> };

/** What is wrong with one column of a row. */
export interface CellFault {
  /** Canonical column name. */
  readonly column: string;
  readonly fault: Fault;
}

/** The row in typed cells, or every fault of its cells. Columns that the file lacks read as empty cells. */
export function parseRow<N extends TableName>(
  table: N,
  cells: Readonly<Record<string, string>>,
): { readonly row: Row<N> } | { readonly faults: readonly CellFault[] } {
  const parsed = ROW_SCHEMAS[table].safeParse({ ...EMPTY_CELLS[table], ...cells });
  if (parsed.success) return { row: parsed.data };
  return {
    faults: parsed.error.issues.map((issue) => ({ column: String(issue.path[0]), fault: (issue as unknown as { params: Fault }).params })),
  };
}
