/**
 * A text laid out as a page: chapters with their headings, paragraphs, lists, terms and keys. The text comes from the messages;
 * that of the measures comes from the list of measures. Words that were searched for are marked.
 */
import { METRICS } from '../../core/analysis/metrics/index.ts';
import { fold } from '../../core/basics/names.ts';
import { PAGE } from '../../messages/page.ts';
import type { Block, Chapter } from '../../messages/prose.ts';
import { capitalised, useMessages, useWord } from '../language.ts';

interface ProseProps {
  readonly chapters: readonly Chapter[];
  /** Words to mark, as `fold` writes them. */
  readonly marked?: readonly string[];
}

export function Prose({ chapters, marked = [] }: ProseProps) {
  return chapters.map(({ title, blocks }) => (
    <section key={title}>
      <h3>
        <Marked text={title} words={marked} />
      </h3>
      <ProseBlocks blocks={blocks} marked={marked} />
    </section>
  ));
}

export function ProseBlocks({ blocks, marked = [] }: { readonly blocks: readonly Block[]; readonly marked?: readonly string[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their order
  return blocks.map((block, i) => <ProseBlock key={i} block={block} marked={marked} />);
}

function ProseBlock({ block, marked }: { readonly block: Block; readonly marked: readonly string[] }) {
  const nameOf = usePlaceName();
  const rows = useMeasureRows();
  const text = (words: string) => <Marked text={words} words={marked} />;
  if (typeof block === 'string') return <p>{text(block)}</p>;
  if ('list' in block)
    return (
      <ul className="plain-list">
        {block.list.map((item) => (
          <li key={item}>{text(item)}</li>
        ))}
      </ul>
    );
  if ('keys' in block)
    return (
      <dl className="keys">
        {block.keys.map(([keys, deed]) => (
          <div key={`${keys.join(' ')} ${deed}`}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{text(deed)}</dd>
          </div>
        ))}
      </dl>
    );
  const terms =
    'terms' in block ? block.terms : 'places' in block ? block.places.map(([place, meaning]) => [nameOf(place), meaning] as const) : rows;
  return (
    <dl className="keys">
      {terms.map(([term, meaning]) => (
        <div key={term}>
          <dt>{text(term)}</dt>
          <dd>{text(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Keys side by side, with a space between them. */
function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.flatMap((key, i) => [...(i === 0 ? [] : [' ']), <kbd key={key}>{key}</kbd>]);
}

/** A text in which the words that begin with one of those searched for are marked, whatever their accents. */
function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  if (words.length === 0) return text;
  return text.split(/([\p{L}\p{N}]+)/u).map((part, i) =>
    i % 2 === 1 && words.some((word) => fold(part).startsWith(word)) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their order
      <mark key={i}>{part}</mark>
    ) : (
      part
    ),
  );
}

/** The name of a place of the help: of a view, or of a panel after «panel-». */
export function usePlaceName(): (place: string) => string {
  const { views, panels } = useMessages(PAGE);
  const names = new Map<string, string>([
    ...Object.entries(views),
    ...Object.entries(panels).map(([id, name]) => [`panel-${id}`, name] as const),
  ]);
  return (place) => names.get(place) ?? place;
}

/** The measures with what they mean. */
function useMeasureRows(): readonly (readonly [string, string])[] {
  const word = useWord();
  return METRICS.map((metric) => [capitalised(word(metric)), `${word(metric.meaning)} ${word(metric.limits)}`]);
}

/** The parts of chapters that hold each of these words, with the headings of their chapters, and how many they are. */
export function useFound(
  chapters: readonly Chapter[],
  words: readonly string[],
): { readonly chapters: readonly Chapter[]; readonly count: number } {
  const nameOf = usePlaceName();
  const measures = useMeasureRows();
  const holds = (...texts: readonly string[]) => {
    const folded = fold(texts.join(' ')).split(' ');
    return words.every((word) => folded.some((own) => own.startsWith(word)));
  };
  const foundIn = (block: Block): readonly Block[] => {
    if (typeof block === 'string') return holds(block) ? [block] : [];
    if ('list' in block)
      return some(
        block.list.filter((item) => holds(item)),
        (list) => ({ list }),
      );
    if ('terms' in block)
      return some(
        block.terms.filter((term) => holds(...term)),
        (terms) => ({ terms }),
      );
    if ('keys' in block)
      return some(
        block.keys.filter(([keys, deed]) => holds(...keys, deed)),
        (keys) => ({ keys }),
      );
    if ('places' in block)
      return some(
        block.places.filter(([place, meaning]) => holds(nameOf(place), meaning)),
        (places) => ({ places }),
      );
    return some(
      measures.filter((row) => holds(...row)),
      (terms) => ({ terms }),
    );
  };
  const found = chapters
    .map((chapter) => ({ ...chapter, blocks: holds(chapter.title) ? chapter.blocks : chapter.blocks.flatMap(foundIn) }))
    .filter(({ blocks }) => blocks.length > 0);
  return { chapters: found, count: found.reduce((sum, { blocks }) => sum + blocks.reduce((own, block) => own + lengthOf(block), 0), 0) };
}

function some<T>(items: readonly T[], made: (items: readonly T[]) => Block): readonly Block[] {
  return items.length === 0 ? [] : [made(items)];
}

function lengthOf(block: Block): number {
  if (typeof block === 'string' || 'measures' in block) return 1;
  return ('list' in block ? block.list : 'terms' in block ? block.terms : 'keys' in block ? block.keys : block.places).length;
}
