/**
 * Small parts that every sheet uses: quotes with their source, lists of terms and values, names that open a sheet. A quote is shown
 * word for word in the language of its source; a quote that is left out is replaced by a remark that says so.
 */

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Actor, Evidence } from '../../core/model/dataset.ts';
import { termOf, WITHHELD } from '../../core/model/vocabulary.ts';
import { SHEET } from '../../messages/sheet.ts';
import { indexOf } from '../derived/facts.ts';
import { useDataset } from '../derived/universe.ts';
import { useMessages, useWord } from '../language.ts';
import { NetworkActorSymbol } from '../parts/Symbol.tsx';
import { hover } from '../state/presence.ts';
import { select } from '../state/session.ts';

/** The quotes that support a relation or statement, each with its place in its source and the speaker. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const strings = useMessages(SHEET);
  const word = useWord();
  const index = indexOf(useDataset());
  return evidence.map((item, i) => {
    const speaker = item.speaker === null ? undefined : index.actors.get(item.speaker);
    const source = index.sources.get(item.source);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: evidence has no identity but its order, which never changes
      <figure key={i} className="evidence">
        {item.quote === '' ? null : <blockquote lang="fr">« {item.quote} »</blockquote>}
        {item.withheld === undefined ? null : <p className="hint">[{word(termOf(WITHHELD, item.withheld))}]</p>}
        <figcaption>
          {[source?.title ?? item.source, item.place].filter((text) => text !== '').join(', ')}
          {speaker === undefined ? null : `, ${strings.saidBy(speaker.name)}`}
        </figcaption>
      </figure>
    );
  });
}

/** A list of terms and values; rows without value are left out. */
export function Facts({ rows }: { readonly rows: readonly { readonly term: string; readonly value: ReactNode }[] }) {
  const filled = rows.filter((row) => row.value !== '' && row.value !== null);
  if (filled.length === 0) return null;
  return (
    <dl className="facts">
      {filled.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An actor's name with its symbol. Opens the actor's sheet; brings the actor out in the picture while it is pointed at. */
export function ActorLink({ actor }: { readonly actor: Actor }) {
  return (
    <Button
      className="actor-link"
      onPress={() => select(actor.id)}
      onHoverStart={() => hover(actor.id)}
      onHoverEnd={() => hover(null)}
      onFocus={() => hover(actor.id)}
      onBlur={() => hover(null)}
    >
      <NetworkActorSymbol actor={actor} size={18} />
      <span>{actor.name}</span>
    </Button>
  );
}
