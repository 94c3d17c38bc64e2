/**
 * The command line: a thin shell over the core. A new command is one entry of COMMANDS, and what it does in the messages of the terminal.
 * Exit codes: 0 done, 1 the data hold errors, 2 the call itself is wrong.
 */

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closest } from '../core/basics/names.ts';
import type { ParsedDataset } from '../core/files/parse-dataset.ts';
import { readDataset } from '../core/files/read-dataset.ts';
import { missingQuotes } from '../core/files/verify-quotes.ts';
import { isLayout, LAYOUT_IDS, presentId } from '../core/layout/layout.ts';
import { hasErrors, type Issue } from '../core/model/issue.ts';
import { typesOf } from '../core/model/relation-types.ts';
import { idsInView } from '../core/session/story-views.ts';
import { LANGUAGES, type Language } from '../messages/language.ts';
import { TERMINAL } from '../messages/terminal.ts';
import { inBothLanguages } from '../messages/usage.ts';
import { drawDataset } from '../scene/draw-svg.ts';
import { ANALYSE_OPTIONS, analyseRequest, analysisOutput } from './analyse.ts';
import { CONVERT_OPTIONS, convert } from './convert.ts';
import { DIFF_OPTIONS, diff } from './diff.ts';
import { partToDraw } from './draw.ts';
import { readInput, readText, readVersion, UsageError, writeText } from './files.ts';
import { IMPORT_OPTIONS, importFiles, printMapping } from './import.ts';
import { MATCH_OPTIONS, matchFile } from './match.ts';
import { MERGE_OPTIONS, merge } from './merge.ts';
import {
  POSTER_OPTIONS,
  PUBLISH_OPTIONS,
  publish,
  REPORT_OPTIONS,
  SHEETS_OPTIONS,
  writePoster,
  writeReport,
  writeSheets,
} from './publish.ts';
import { countsText, givenMapping, printIssues, READING_OPTIONS, readSound, tellsAsked } from './reading.ts';
import { TERRITORY_OPTIONS, tellTerritory } from './territory.ts';
import { yearOf } from './territory-files.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

interface Command {
  readonly name: keyof typeof TERMINAL.fr.commands;
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Least and greatest number of plain arguments. */
  readonly arguments: readonly [number, number];
  /** Prints by `print`; returns the exit code, later where a library works in parts. */
  readonly run: (words: readonly string[], options: Options, print: (line: string) => void) => number | Promise<number>;
}

/** The layouts, as the help writes a choice. */
const LAYOUT_NAMES = LAYOUT_IDS.join('|');

const COMMON_OPTIONS = { lang: { type: 'string' } } as const;

const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    usage: 'maillage check PATH [--source-text FILE] [--mapping MAPPING.json] [--lang fr|en]',
    options: { 'source-text': { type: 'string' }, mapping: READING_OPTIONS.mapping },
    arguments: [1, 1],
    run: ([path = ''], options, print) => {
      const language = languageOf(options);
      const parsed = readDataset(readInput(path), idsInView, givenMapping(options));
      const missing = typeof options['source-text'] === 'string' ? quoteIssues(parsed, path, readText(options['source-text'])) : [];
      const issues = [...parsed.issues, ...missing];
      printIssues(issues, language, print);
      print(countsText(parsed, issues, language));
      return tellsAsked(parsed, language, print) || hasErrors(issues) ? 1 : 0;
    },
  },
  {
    name: 'draw',
    usage: `maillage draw PATH OUT.svg [--layout ${LAYOUT_NAMES}] [--center ID] [--within CODE] [--year YYYY] [--width N] [--height N] [--mapping MAPPING.json] [--partial] [--lang fr|en]`,
    options: {
      layout: { type: 'string' },
      center: { type: 'string' },
      within: { type: 'string' },
      year: { type: 'string' },
      width: { type: 'string' },
      height: { type: 'string' },
      ...READING_OPTIONS,
    },
    arguments: [2, 2],
    run: ([path = '', out = ''], options, print) => {
      const language = languageOf(options);
      const layout = presentId(String(options.layout ?? LAYOUT_IDS[0]));
      if (!isLayout(layout)) throw new UsageError(`--layout\u00a0: ${LAYOUT_IDS.join(', ')}`);
      const [width, height] = [pixels(options, 'width', 1400), pixels(options, 'height', 800)];
      const sound = readSound(path, options, { undone: 'draw', identifies: true, tells: true }, language, print);
      if (sound === null) return 1;
      const { parsed, skipped } = sound;
      const part = partToDraw(
        parsed.dataset,
        layout,
        typeof options.within === 'string' ? options.within : null,
        yearOf(typeof options.year === 'string' ? options.year : undefined),
        language,
      );
      const center = typeof options.center === 'string' ? options.center : undefined;
      if (center !== undefined && !part.dataset.actors.some((actor) => actor.id === center)) {
        throw new UsageError(`--center\u00a0: ${TERMINAL[language].noSuchActor(center)}`);
      }
      writeText(
        out,
        drawDataset(part.dataset, {
          ...(center === undefined ? {} : { center }),
          surroundings: part.surroundings,
          layout: layout,
          language,
          width,
          height,
          skipped,
        }),
      );
      print(`${out}: ${countsText(parsed, parsed.issues, language)}`);
      return 0;
    },
  },
  {
    name: 'analyse',
    usage:
      'maillage analyse PATH [--layer articulation|belonging|all] [--types A,B] [--status A,B] [--on DATE] [--within CODE] [--year YYYY] [--projection hub|hull|pairs] [--seed N] [--draws N] [--format text|json|csv] [--table nodes|epci] [--mapping MAPPING.json] [--partial] [--lang fr|en]',
    options: ANALYSE_OPTIONS,
    arguments: [1, 1],
    run: ([path = ''], options, print) => {
      const language = languageOf(options);
      const sound = readSound(
        path,
        options,
        { undone: 'analyse', identifies: true, tells: (options.format ?? 'text') === 'text' },
        language,
        print,
      );
      if (sound === null) return 1;
      const { dataset } = sound.parsed;
      print(analysisOutput(dataset, analyseRequest(options, typesOf(dataset)), language, sound.skipped > 0));
      return 0;
    },
  },
  {
    name: 'territory',
    usage: 'maillage territory NAME|CODE [--year YYYY] [--since YYYY] [--members] [--json] [--lang fr|en]',
    options: TERRITORY_OPTIONS,
    arguments: [1, 1],
    run: ([written = ''], options, print) => tellTerritory(written, options, languageOf(options), print),
  },
  {
    name: 'match',
    usage: 'maillage match FILE [--column NAME] [--department NAME] [--code NAME] [--year YYYY] [--lang fr|en]',
    options: MATCH_OPTIONS,
    arguments: [1, 1],
    run: ([path = ''], options, print) => matchFile(path, options, languageOf(options), print),
  },
  {
    name: 'import',
    usage:
      'maillage import FILE… [--into FOLDER] [--mapping MAPPING.json] [--within CODE] [--accept certain|proposed] [--year YYYY] [--lang fr|en]',
    options: IMPORT_OPTIONS,
    arguments: [1, Number.POSITIVE_INFINITY],
    run: (paths, options, print) => importFiles(paths, options, languageOf(options), print),
  },
  {
    name: 'mapping',
    usage: 'maillage mapping FILE…',
    options: {},
    arguments: [1, Number.POSITIVE_INFINITY],
    run: (paths, _options, print) => printMapping(paths, print),
  },
  {
    name: 'diff',
    usage: 'maillage diff A B [--format text|json] [--mapping MAPPING.json] [--partial] [--lang fr|en]',
    options: DIFF_OPTIONS,
    arguments: [2, 2],
    run: (words, options, print) => diff(words, options, languageOf(options), print),
  },
  {
    name: 'report',
    usage: 'maillage report PATH OUT.html|pdf [--mapping MAPPING.json] [--partial] [--lang fr|en]',
    options: REPORT_OPTIONS,
    arguments: [2, 2],
    run: (words, options, print) => writeReport(words, options, languageOf(options), print),
  },
  {
    name: 'poster',
    usage: `maillage poster PATH OUT.svg|pdf [--size A3|A2|A1|A0] [--layout ${LAYOUT_NAMES}] [--center ID] [--within CODE] [--year YYYY] [--address URL] [--mapping MAPPING.json] [--partial] [--lang fr|en]`,
    options: POSTER_OPTIONS,
    arguments: [2, 2],
    run: (words, options, print) => writePoster(words, options, languageOf(options), print),
  },
  {
    name: 'sheets',
    usage: 'maillage sheets PATH OUT.html|pdf [--by epci|types|actors|slips] [--mapping MAPPING.json] [--partial] [--lang fr|en]',
    options: SHEETS_OPTIONS,
    arguments: [2, 2],
    run: (words, options, print) => writeSheets(words, options, languageOf(options), print),
  },
  {
    name: 'publish',
    usage: 'maillage publish PATH OUT.html [--public] [--mapping MAPPING.json] [--partial] [--lang fr|en]',
    options: PUBLISH_OPTIONS,
    arguments: [2, 2],
    run: (words, options, print) => publish(words, options, languageOf(options), print),
  },
  {
    name: 'convert',
    usage:
      'maillage convert PATH OUT.maillage|xlsx|ods|zip|gexf|graphml|gephi.zip|json|FOLDER [--force] [--no-history] [--mapping MAPPING.json] [--partial] [--lang fr|en]',
    options: CONVERT_OPTIONS,
    arguments: [2, 2],
    run: (words, options, print) => convert(words, options, languageOf(options), print),
  },
  {
    name: 'merge',
    usage: 'maillage merge A B [OUT] [--theirs] [--force] [--mapping MAPPING.json] [--partial] [--lang fr|en]',
    options: MERGE_OPTIONS,
    arguments: [2, 3],
    run: (words, options, print) => merge(words, options, languageOf(options), print),
  },
  {
    name: 'help',
    usage: 'maillage help [COMMAND]',
    options: {},
    arguments: [0, 1],
    run: ([name], options, print) => {
      const help = TERMINAL[languageOf(options)].commands;
      for (const command of name === undefined ? COMMANDS : [commandNamed(name)]) print(`${command.usage}\n    ${help[command.name]}`);
      return 0;
    },
  },
];

/** Runs a call given as words; returns the exit code, of some commands later. Nothing is printed but by `print`. */
export function runCommand(words: readonly string[], print: (line: string) => void): number | Promise<number> {
  const [name = 'help', ...rest] = words;
  const told = (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    print(error.message);
    return 2;
  };
  try {
    if (name === '--version') {
      print(readVersion());
      return 0;
    }
    const command = commandNamed(name === '--help' || name === '-h' ? 'help' : name);
    const { values, positionals } = parsed(command, rest);
    const [least, greatest] = command.arguments;
    if (positionals.length < least || positionals.length > greatest) throw new UsageError(`usage: ${command.usage}`);
    const code = command.run(positionals, values, print);
    return typeof code === 'number' ? code : code.catch(told);
  } catch (error) {
    return told(error);
  }
}

function parsed(command: Command, words: readonly string[]): { readonly values: Options; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...words], options: { ...COMMON_OPTIONS, ...command.options }, allowPositionals: true }) as {
      values: Options;
      positionals: string[];
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nusage: ${command.usage}`);
  }
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const guess = closest(
    name,
    COMMANDS.map((candidate) => candidate.name),
  );
  const hint =
    guess === null ? COMMANDS.map((candidate) => candidate.usage).join('\n') : inBothLanguages({ key: 'didYouMean', values: { guess } });
  throw new UsageError(`«\u00a0${name}\u00a0»\u00a0: ${inBothLanguages({ key: 'unknownCommand' })}\n${hint}`);
}

function languageOf(options: Options): Language {
  const { lang = LANGUAGES[0] } = options;
  const language = LANGUAGES.find((candidate) => candidate === lang);
  if (language === undefined) throw new UsageError(`--lang\u00a0: ${LANGUAGES.join(', ')}`);
  return language;
}

function pixels(options: Options, name: string, standard: number): number {
  const written = options[name];
  if (written === undefined) return standard;
  const value = Number(written);
  if (!Number.isInteger(value) || value < 100 || value > 20_000) throw new UsageError(`--${name}\u00a0: 100 … 20000`);
  return value;
}

function quoteIssues(dataset: ParsedDataset, path: string, text: string): readonly Issue[] {
  return missingQuotes(dataset.dataset, text).map(({ subject, quote }) => ({
    severity: 'error',
    place: { file: path, line: null, column: null },
    remark: { key: 'quoteNotInText', values: { subject, quote } },
  }));
}
