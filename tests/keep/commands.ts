/**
 * What may happen in a session, as commands of fast-check, which draws a sequence of them from a seed and shortens one that fails.
 */
import fc from 'fast-check';
import { DOCUMENT_TABLES } from '../../src/core/model/document.ts';
import { type Deed, EDIT_KINDS } from './edits.ts';
import type { Model } from './model.ts';
import type { Interruption, Session } from './session.ts';

type Command = fc.AsyncCommand<Model, Session>;

function command(words: string, run: (session: Session) => Promise<void>): Command {
  return { check: () => true, run: (_, session) => run(session), toString: () => words };
}

const edit = fc.record({
  kind: fc.constantFrom(...EDIT_KINDS),
  at: fc.nat(9),
  other: fc.nat(9),
  text: fc.string({ minLength: 1, maxLength: 8 }),
  transaction: fc.constant(null),
});
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: edit, weight: 6 },
  { arbitrary: fc.constant<Deed>({ kind: 'undo' }), weight: 3 },
  { arbitrary: fc.constant<Deed>({ kind: 'redo' }), weight: 2 },
  { arbitrary: fc.subarray([...DOCUMENT_TABLES]).map((tables): Deed => ({ kind: 'saved', tables })), weight: 1 },
);
/** A text that is being typed: many edits of one row, which are one step to undo. */
const typing: fc.Arbitrary<readonly Deed[]> = fc
  .record({
    kind: fc.constantFrom('networkRenamed' as const, 'stepTitle' as const, 'relationNoted' as const),
    at: fc.nat(3),
    text: fc.string({ minLength: 1, maxLength: 20 }),
    transaction: fc.string({ minLength: 4, maxLength: 4 }),
  })
  .map(({ text, ...rest }) => Array.from(text, (_, i) => ({ ...rest, other: 0, text: text.slice(0, i + 1) })));
const deeds = fc.oneof(fc.array(deed, { minLength: 1, maxLength: 25, size: 'max' }), typing);

const told = (all: readonly Deed[]) =>
  all
    .map((one) => ('at' in one ? `${one.kind} ${one.at} ${one.other} ${JSON.stringify(one.text)} ${one.transaction ?? ''}` : one.kind))
    .join(', ');

/** Sequences in which the page may be interrupted in these ways. */
export function commandsWith(interruptions: readonly Interruption[]): fc.Arbitrary<Iterable<Command>> {
  const acts = fc
    .tuple(deeds, fc.boolean())
    .map(([all, isSpaced]) => command(`do${isSpaced ? ' in turns' : ''} [${told(all)}]`, (session) => session.act(all, isSpaced)));
  const loses = fc
    .tuple(deeds, fc.constantFrom(...interruptions), fc.nat(60))
    .map(([all, by, after]) => command(`${by} after ${after} ms of [${told(all)}]`, (session) => session.lose(all, by, after)));
  const full = fc
    .tuple(deeds, fc.constantFrom<Interruption | 'another try'>('another try', 'another try', ...interruptions))
    .map(([all, then]) => command(`no room for [${told(all)}], then ${then}`, (session) => session.loseRoom(all, then)));
  const opens = fc.constant(command('open a second tab', (session) => session.openSecond()));
  const takes = fc
    .tuple(deeds, fc.nat(40))
    .map(([all, after]) => command(`take over ${after} ms after [${told(all)}]`, (session) => session.takeOver(all, after)));
  const ends = fc
    .tuple(deeds, fc.boolean())
    .map(([all, isCrash]) =>
      command(`${isCrash ? 'crash' : 'close'} the second tab during [${told(all)}]`, (session) => session.endSecond(all, isCrash)),
    );
  const rests = fc.constant(command('rest', (session) => session.rest()));
  return fc.commands([acts, acts, loses, loses, full, rests, opens, opens, takes, takes, ends], { maxCommands: 24, size: 'max' });
}
