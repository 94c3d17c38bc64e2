/**
 * Actors, relations and quotes in words, as printed in the report and
 * on the sheets, so that both agree.
 */

import { escapeXml } from '../core/basics/xml-text.ts';
import { whatIs } from '../core/model/actor-kinds.ts';
import type { Actor, Dataset, Evidence, Relation } from '../core/model/dataset.ts';
import { byId } from '../core/model/dataset-index.ts';
import { boundInWords } from '../core/model/date-words.ts';
import { typesOf } from '../core/model/relation-types.ts';
import { CERTAINTIES, STATUSES, termOf, WITHHELD } from '../core/model/vocabulary.ts';
import type { Language } from '../messages/language.ts';
import { PAPER } from '../messages/paper.ts';

/** Functions that write rows of a dataset in a language. */
export function wordsOf(dataset: Dataset, language: Language) {
  const actors = byId(dataset.actors);
  const sources = byId(dataset.sources);
  const types = typesOf(dataset);
  const name = (id: string) => actors.get(id)?.name ?? id;
  const messages = PAPER[language];
  const impliedWords = (certainty: string, why: string) => (why === '' ? certainty : messages.implied(certainty, why));
  return {
    name,
    /** «commune», «organisme d’appui». */
    kind: (actor: Actor) => whatIs(actor, language),
    type: (relation: Relation) => capital(types.of(relation.type)[language]),
    /** Status, certainty and dates, as far as known. */
    state: ({ status, certainty, implied, period }: Relation) =>
      [
        termOf(STATUSES, status)[language],
        certainty === 'implied' ? impliedWords(termOf(CERTAINTIES, certainty)[language], implied) : '',
        period.start === '' && period.end === ''
          ? period.words
          : [boundInWords('start', period.start, language), boundInWords('end', period.end, language)]
              .filter((date) => date !== '')
              .join(' – '),
      ]
        .filter((part) => part !== '')
        .join(' ; '),
    /** Members by name, except the actor with the id `without`. */
    members: (relation: Relation, without = '') =>
      relation.members
        .filter(({ actor }) => actor !== without)
        .map(({ actor }) => name(actor))
        .join(', '),
    /** A quote, or the reason why it is left out, with its place and speaker, as markup. */
    quote: ({ source, place, quote, speaker, withheld }: Evidence) => {
      const where = [sources.get(source)?.title ?? source, place, speaker === null ? '' : name(speaker)]
        .filter((part) => part !== '')
        .join(', ');
      const said = quote === '' ? '' : messages.quote(quote);
      const leftOut = withheld === undefined ? '' : `[${termOf(WITHHELD, withheld)[language]}]`;
      return `<blockquote>${escapeXml(`${said}${leftOut}`)} <span class="soft">(${escapeXml(where)})</span></blockquote>`;
    },
  };
}

/** A text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
