/**
 * A text laid out as a page: chapters with their headings, paragraphs, lists, terms and keys. The text comes from the messages;
 * that of the measures comes from the list of measures.
 */
import { METRICS } from '../../core/analysis/metrics/index.ts';
import type { Block, Chapter } from '../../messages/prose.ts';
import { capitalised, useWord } from '../language.ts';

export function Prose({ chapters }: { readonly chapters: readonly Chapter[] }) {
  return chapters.flatMap(({ title, blocks }) => [
    <h3 key={title}>{title}</h3>,
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their order
    ...blocks.map((block, i) => <ProseBlock key={`${title} ${i}`} block={block} />),
  ]);
}

function ProseBlock({ block }: { readonly block: Block }) {
  if (typeof block === 'string') return <p>{block}</p>;
  if ('measures' in block) return <Measures />;
  if ('list' in block)
    return (
      <ul className="plain-list">
        {block.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  const rows =
    'terms' in block
      ? block.terms.map(([term, meaning]) => ({ id: term, term, meaning }))
      : block.keys.map(([keys, meaning]) => ({ id: keys.join(' '), term: <Keys keys={keys} />, meaning }));
  return (
    <dl className="keys">
      {rows.map(({ id, term, meaning }) => (
        <div key={id}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Keys side by side, with a space between them. */
function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.flatMap((key, i) => [...(i === 0 ? [] : [' ']), <kbd key={key}>{key}</kbd>]);
}

function Measures() {
  const word = useWord();
  return (
    <dl className="keys">
      {METRICS.map((metric) => (
        <div key={metric.id}>
          <dt>{capitalised(word(metric))}</dt>
          <dd>
            {word(metric.meaning)} {word(metric.limits)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
