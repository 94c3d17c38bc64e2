/**
 * The files of the territorial reference, read when they are asked for, never from elsewhere, and kept. Loaded apart from the
 * page: their addresses alone are two hundred.
 */
import { perimeterFiles, regionsNeeded } from '../../core/reference/perimeters.ts';
import type { FranceFile } from '../../core/reference/reference-file.ts';
import type { MapOutlines } from '../../scene/outlines.ts';
import { readText } from './territory-texts.ts';

/** The texts that a perimeter of a year needs: sent to the worker as they are. */
export interface TerritoryTexts {
  readonly france: FranceFile;
  /** By code of région. */
  readonly regions: ReadonlyMap<string, string>;
}

const texts = new Map<string, Promise<string>>();

/** What stands above the communes, of a year. Throws where the file cannot be read. */
export async function loadFrance(year: number): Promise<FranceFile> {
  return JSON.parse(await load(`${year}/france.json`)) as FranceFile;
}

/** The texts of a perimeter; null where its key means nothing in that year. Throws where a file cannot be read. */
export async function loadTexts(year: number, key: string): Promise<TerritoryTexts | null> {
  const codes = regionsNeeded(await loadFrance(year), key);
  return codes === null ? null : loadRegions(year, codes);
}

/** The texts of some régions of a year; those that it did not have are left out. Throws where a file cannot be read. */
export async function loadRegions(year: number, codes: readonly string[]): Promise<TerritoryTexts> {
  const france = await loadFrance(year);
  const known = codes.filter((code) => france.regions.some(([region]) => region === code));
  return { france, regions: new Map(await Promise.all(known.map(async (code) => [code, await load(`${year}/${code}.tsv`)] as const))) };
}

/** The texts of a perimeter by the paths of their files, the map's among them. Empty where its key means nothing in that year. */
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
  // What failed once may succeed when it is asked for again.
  loading.catch(() => texts.delete(file));
  return loading;
}
