/**
 * Files of the territorial reference: fetched from beside the page when they are needed, and then kept. Loaded apart from the rest
 * of the page, because the list of their two hundred addresses is long.
 */
import { perimeterFiles, regionsNeeded } from '../../core/reference/perimeters.ts';
import type { FranceFile } from '../../core/reference/reference-file.ts';
import type { MapOutlines } from '../../scene/outlines.ts';
import { readText } from './territory-texts.ts';

/** The texts that a perimeter needs for a year. They are sent to the worker as they are. */
export interface TerritoryTexts {
  readonly france: FranceFile;
  /** The text of each région, by its code. */
  readonly regions: ReadonlyMap<string, string>;
}

const texts = new Map<string, Promise<string>>();

/** The régions, départements and intercommunalities of a year. Throws where the file cannot be read. */
export async function loadFrance(year: number): Promise<FranceFile> {
  return JSON.parse(await load(`${year}/france.json`)) as FranceFile;
}

/** The texts for a perimeter; null where no territory of that year has this key. Throws where a file cannot be read. */
export async function loadTexts(year: number, key: string): Promise<TerritoryTexts | null> {
  const codes = regionsNeeded(await loadFrance(year), key);
  return codes === null ? null : loadRegions(year, codes);
}

/** The texts of some régions for a year; régions that do not exist in that year are left out. Throws where a file cannot be read. */
export async function loadRegions(year: number, codes: readonly string[]): Promise<TerritoryTexts> {
  const france = await loadFrance(year);
  const known = codes.filter((code) => france.regions.some(([region]) => region === code));
  return { france, regions: new Map(await Promise.all(known.map(async (code) => [code, await load(`${year}/${code}.tsv`)] as const))) };
}

/** The texts for a perimeter and for the map, by the paths of their files. Empty where no territory of that year has this key. */
export async function textsOf(year: number, key: string): Promise<ReadonlyMap<string, string>> {
  const files = perimeterFiles(await loadFrance(year), year, key);
  return new Map(await Promise.all(files.map(async (file) => [file, await load(file)] as const)));
}

/** The outlines of the map. Throws where the file cannot be read. */
export async function loadOutlines(): Promise<MapOutlines> {
  return JSON.parse(await load('outlines.json')) as MapOutlines;
}

function load(file: string): Promise<string> {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const loading = readText(file);
  texts.set(file, loading);
  // A file that failed is not kept, so that the next request tries again.
  loading.catch(() => texts.delete(file));
  return loading;
}
