/**
 * How tables and their columns are called on the page of importing: a table by the name of its sheet, a column by its heading, or by its
 * number where it has none. Questions, choices and summaries all call them so.
 */
import type { TableSeen } from '../../core/importing/overview.ts';
import { IMPORT_PAGE } from '../../messages/import-page.ts';
import { useMessages } from '../language.ts';

/** The name of a sheet without that of its workbook and folder: «suivi.xlsx › 2023» is «2023». */
export function sheetName(file: string): string {
  return file.split(' › ').at(-1)?.split('/').at(-1) ?? file;
}

export function useHeading(): (table: TableSeen, at: number) => string {
  const { unnamed } = useMessages(IMPORT_PAGE).columns;
  return ({ headings }, at) => headings?.[at] || unnamed(at + 1);
}
