/**
 * Parts shared by the panels of the analysis: a list that is shortened when it is long, a note on the meaning of the numbers, a
 * suggestion with its reasons.
 */

import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Analysis } from '../../core/analysis/analysis.ts';
import { countOf } from '../../core/analysis/count-names.ts';
import { reasonText, type Suggestion } from '../../core/analysis/suggestions.ts';
import { withNamedNumbers } from '../../core/telling/counted-text.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { type CountedText, joinedTexts } from '../../messages/counted.ts';
import { MEASURES } from '../../messages/measures.ts';
import { indexOf } from '../derived/facts.ts';
import { useDataset } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { useIsPrinted } from '../look.ts';
import { Counted } from '../parts/Figure.tsx';
import { HubSymbol } from '../parts/Symbol.tsx';
import { mark } from '../state/presence.ts';
import { select } from '../state/session.ts';
import { type Analysed, useStore } from '../state/store.ts';
import { ActorLink } from './Evidence.tsx';

/** Props that every panel gets. */
export interface PanelProps {
  readonly analysis: Analysis;
  /**
   * The dataset and recipe of the analysis. Node numbers of the analysis are valid for these only, not for what is on screen by
   * now.
   */
  readonly of: Analysed;
}

/** The name of a node. Opens the sheet of the actor, or of the relation if the node is a hub. */
export function NodeLink({ id }: { readonly id: string }) {
  const index = indexOf(useDataset());
  const nameOf = useNameOf();
  const actor = index.actors.get(id);
  if (actor !== undefined) return <ActorLink actor={actor} />;
  return (
    <Button className="actor-link" onPress={() => select(id)}>
      <HubSymbol size={18} /> {nameOf(id)}
    </Button>
  );
}

/** Names of actors and relations by id. */
export function useNameOf(): (id: string) => string {
  const index = indexOf(useDataset());
  return (id) => index.actors.get(id)?.name ?? (index.relations.get(id)?.title || id);
}

const SHOWN_AT_FIRST = 8;

/** A list that shows its first entries, and the others on demand. */
export function LongList<T>({ items, render }: { readonly items: readonly T[]; readonly render: (item: T) => ReactNode }) {
  const strings = useMessages(ANALYSING);
  const isPrinted = useIsPrinted();
  const [isPressed, setWhole] = useState(false);
  const isWhole = isPressed || isPrinted;
  const shown = isWhole || items.length <= SHOWN_AT_FIRST + 1 ? items : items.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className="panel-list">{shown.map(render)}</ul>
      {shown.length === items.length ? null : (
        <Button className="link" onPress={() => setWhole(true)}>
          <Counted text={strings.more(countOf('more', items.length - shown.length))} />
        </Button>
      )}
    </>
  );
}

export function PanelSection({ title, children }: { readonly title: string | CountedText; readonly children: ReactNode }) {
  return (
    <section className="sheet-section">
      <h3 className="overline">{typeof title === 'string' ? title : <Counted text={title} />}</h3>
      {children}
    </section>
  );
}

/** What the numbers of a panel mean, their limits, and which of the two networks they were computed on. */
export function Meaning({ network, children }: { readonly network: 'whole' | 'partners'; readonly children: ReactNode }) {
  const strings = useMessages(ANALYSING);
  const { wholeNetwork } = useMessages(MEASURES);
  return (
    <section className="sheet-section meaning">
      <h3 className="overline">{strings.whatItSays}</h3>
      <p>{children}</p>
      <p>{network === 'whole' ? wholeNetwork : strings.partnersNetwork}</p>
      <p>{strings.sources}</p>
    </section>
  );
}

/** Two actors who could meet, with reasons. `extra`: lines on what their meeting would change. */
export function SuggestionCard({ suggestion, extra }: { readonly suggestion: Suggestion; readonly extra: readonly CountedText[] }) {
  const strings = useMessages(ANALYSING);
  const language = useStore((state) => state.view.language);
  const nameOf = useNameOf();
  const reasons = suggestion.reasons.map((reason) => reasonText(reason, nameOf, language));
  const ends = [suggestion.from, suggestion.to];
  return (
    <article className="card" onPointerEnter={() => mark(ends)} onPointerLeave={() => mark([])}>
      <p>
        <NodeLink id={suggestion.from} /> <span aria-hidden="true">↔</span> <NodeLink id={suggestion.to} />
      </p>
      <p className="card-meta">
        <Counted
          text={joinedTexts([...extra, ...reasons.map((reason, i) => withNamedNumbers(reason, 'reason', `${ends.join(' ')}+${i}`))], ' · ')}
        />
      </p>
      <p className="hint">{strings.automatic}</p>
    </article>
  );
}
