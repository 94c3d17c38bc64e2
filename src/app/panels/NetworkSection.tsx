/**
 * The part of the dialog of exports that writes the network for a spreadsheet or another program: all of it or what is shown, each format with what
 * it is for, and, once a file is written, what that file does not hold.
 */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { lostText } from '../../core/publishing/lost-text.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../core/publishing/written-format-names.ts';
import { EXPORTING } from '../../messages/exporting.ts';
import { LOST } from '../../messages/lost.ts';
import { TAKING_AWAY } from '../../messages/taking-away.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useTold } from '../derived/universe.ts';
import { exportNetwork } from '../files/network-export.ts';
import { useMessages, useWord } from '../language.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { useStore } from '../state/store.ts';

export function NetworkSection() {
  const strings = useMessages(EXPORTING);
  const texts = useMessages(LOST);
  const { failed } = useMessages(TAKING_AWAY);
  const word = useWord();
  const told = useTold();
  const recipe = useRecipe();
  const title = useStore((state) => state.history.document.title);
  const { nameless: isNameless, language } = useStore((state) => state.view);
  const [part, setPart] = useState<'all' | 'shown'>('all');
  const [isBusy, setBusy] = useState(false);
  const [note, setNote] = useState<readonly string[]>([]);
  const save = (format: WrittenFormat, name: string) => async () => {
    setBusy(true);
    setNote([strings.writing]);
    try {
      const lost = await exportNetwork(format, part === 'all' ? null : recipe, told(title));
      const lines = lostText(lost, told(title), language);
      setNote([strings.saved(name), ...(lines.length === 0 ? [texts.nothing] : lines)]);
    } catch (error) {
      setNote([failed(error instanceof Error ? error.message : String(error))]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="export-network">
      <h3>{strings.title}</h3>
      <p className="hint">{strings.help}</p>
      <Segmented label={strings.part} options={strings.parts} value={part} onChange={setPart} />
      <p className="hint">
        {part === 'shown' ? `${strings.shownHelp} ` : ''}
        {isNameless ? strings.namelessHelp : strings.namesHelp}
      </p>
      <ul className="export-formats">
        {WRITTEN_FORMATS.map((format) => (
          <li key={format.id}>
            <Button className="button" isDisabled={isBusy} onPress={save(format.id, word(format))}>
              {word(format)}
            </Button>
            <span className="hint">{strings.uses[format.id]}</span>
          </li>
        ))}
      </ul>
      <div role="status">
        {note.length === 0 ? null : (
          <div className="notice">
            {note.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
