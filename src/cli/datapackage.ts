/**
 * The shipped files as a Frictionless data package: describes each column for people who use them without Maillage. Derived from tables.ts,
 * so that the description agrees with the reader.
 */
import { type CellType, columnsToFill, ITEM_SEPARATOR, TABLES, type Table, type TableName } from '../core/model/tables.ts';

/**
 * A pattern for dates in the notation of model/dates.ts: year, month or day, uncertain (`?`) or approximate (`~`), or an interval that may
 * be open at one end.
 */
const DAY = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?';
const DATE = `${DAY}[?~]?|\\[${DAY}\\.\\.(${DAY})?\\]|\\[\\.\\.${DAY}\\]`;

/** Tables for which the shipped network has a file. */
const SHIPPED: readonly TableName[] = ['sources', 'actors', 'relations', 'evidence', 'statements', 'steps'];

/** The package as plain JSON. */
export function datapackage(): unknown {
  return {
    profile: 'tabular-data-package',
    name: 'maillage-atelier-rtes-2015',
    title: 'Articulations entre collectivités dans un atelier du RTES (2015)',
    licenses: [{ name: 'etalab-2.0', title: 'Licence Ouverte 2.0', path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' }],
    resources: (TABLES as readonly Table[])
      .filter((table) => SHIPPED.some((name) => name === table.name))
      .map((table) => ({
        name: table.file,
        path: `${table.file}.csv`,
        profile: 'tabular-data-resource',
        description: table.help.fr,
        encoding: 'utf-8',
        schema: {
          fields: columnsToFill(table).map((column) => ({
            name: column.french,
            type: column.type.kind === 'count' ? 'integer' : 'string',
            description: `${column.help.fr}${listNote(column.type)}`,
            ...(column.example === '' ? {} : { example: column.example }),
            ...constraintsOf(column.type, column.required === true, column.name === 'id'),
          })),
          ...(table.columns.some((column) => column.name === 'id') ? { primaryKey: 'id' } : {}),
          foreignKeys: table.columns.flatMap((column) => foreignKey(column.french, column.type)),
        },
      })),
  };
}

function listNote(type: CellType): string {
  return type.kind === 'list' || ('many' in type && type.many) ? ` Plusieurs valeurs séparées par ${ITEM_SEPARATOR}.` : '';
}

function constraintsOf(type: CellType, required: boolean, unique: boolean): object {
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(unique ? { unique: true } : {}),
    ...(type.kind === 'term' && !type.many ? { enum: type.list.map((word) => word.fr) } : {}),
    ...(type.kind === 'siren' ? { pattern: '[0-9]{9}' } : {}),
    ...(type.kind === 'date' ? { pattern: DATE } : {}),
  };
  return Object.keys(constraints).length === 0 ? {} : { constraints };
}

/** The foreign key of a column with a single reference; none for lists, which Table Schema does not support. */
function foreignKey(field: string, type: CellType): readonly object[] {
  if (type.kind !== 'reference' || type.many || type.table === 'any') return [];
  const table = (TABLES as readonly Table[]).find((candidate) => candidate.name === type.table);
  return table === undefined ? [] : [{ fields: field, reference: { resource: table.file, fields: 'id' } }];
}
