/**
 * One step of importing: a heading with its number and what it comes to, which opens and closes what is below it. A step with open questions
 * is open at first; one without is closed, and says in a line what was understood.
 */
import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { IMPORT_PAGE } from '../../messages/import-page.ts';
import { useMessages } from '../language.ts';
import type { Importing } from '../state/store.ts';
import type { Told } from '../workers/reading-worker.ts';

/** What a step is about: the import that is going on, and what came of it last. */
export interface OfImport {
  readonly importing: Importing;
  readonly told: Told;
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  /** What was understood, in a line. */
  readonly summary: string;
  /** Number of open questions. */
  readonly questions: number;
  /** Whether it is open even without questions. */
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

export function Step({ number, title, summary, questions, isOpenAtFirst = false, children }: StepProps) {
  const strings = useMessages(IMPORT_PAGE);
  const id = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  // A step that had questions stays open when they are answered: closing it would move the page under the pointer.
  const [hadQuestions, setHadQuestions] = useState(questions > 0);
  if (questions > 0 && !hadQuestions) setHadQuestions(true);
  const isOpen = chosen ?? (isOpenAtFirst || hadQuestions);
  return (
    <section className="import-step" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <Button className="import-step-title" aria-expanded={isOpen} onPress={() => setChosen(!isOpen)}>
          <span className="import-step-number">{number}</span>
          <span className="import-step-name">{title}</span>
          <span className={questions > 0 ? 'import-step-state open' : 'import-step-state'}>
            {questions > 0 ? `? ${strings.questions(questions)}` : strings.settled}
          </span>
          <span className="import-step-mark" aria-hidden="true">
            {isOpen ? '−' : '+'}
          </span>
        </Button>
      </h2>
      <p className="import-step-summary hint">{summary}</p>
      {isOpen ? <div className="import-step-content">{children}</div> : null}
    </section>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly answers: readonly { readonly label: string; readonly onPress: () => void }[];
  /** A field for an answer in words. */
  readonly children?: ReactNode;
}

/** A question with the answers to it. */
export function Question({ text, answers, children }: QuestionProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in one line with its legend
    <div className="import-question" role="group" aria-labelledby={id}>
      <span>
        <span className="import-question-mark" aria-hidden="true">
          ?
        </span>{' '}
        <span id={id}>{text}</span>
      </span>
      {children}
      {answers.map(({ label, onPress }) => (
        <Button key={label} className="button small" onPress={onPress}>
          {label}
        </Button>
      ))}
    </div>
  );
}
