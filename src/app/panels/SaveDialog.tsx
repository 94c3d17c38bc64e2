/**
 * Asks for the file to save into, the first time and wherever a file cannot simply be written again; and whether to replace a file that
 * another program has changed. Says what the file holds, names of persons among it.
 */
import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { SAVING } from '../../messages/saving.ts';
import { useTold } from '../derived/universe.ts';
import { replaceFile, saveNetworkAs } from '../files/saving.ts';
import { canWriteAgain } from '../keeping/linked-file.ts';
import { useMessages } from '../language.ts';
import { openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { PageDialog } from './PageDialog.tsx';

export function SaveDialog() {
  const strings = useMessages(SAVING);
  const language = useStore((state) => state.view.language);
  const changed = useStore((state) => state.changedFile);
  const told = useTold();
  const [withHistory, setWithHistory] = useState(true);
  if (changed !== null) {
    const date = new Date(changed.changedAt).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
    return (
      <PageDialog dialog="save" title={strings.changedTitle}>
        <p>{strings.changed(told(changed.name), date)}</p>
        <div className="button-row">
          <Button className="button primary" onPress={() => saveNetworkAs(true)}>
            {strings.elsewhere}
          </Button>
          <Button className="button" onPress={() => replaceFile()}>
            {strings.replace}
          </Button>
          <Button className="button" onPress={() => openDialog(null)}>
            {strings.cancel}
          </Button>
        </div>
      </PageDialog>
    );
  }
  return (
    <PageDialog dialog="save" title={strings.title}>
      <p>{strings.intro}</p>
      <Checkbox className="check" isSelected={withHistory} onChange={setWithHistory}>
        {({ isSelected }) => (
          <>
            <span className="check-box" aria-hidden="true">
              {isSelected ? '✓' : ''}
            </span>{' '}
            {strings.withHistory}
          </>
        )}
      </Checkbox>
      <p className="notice">
        {withHistory ? strings.holdsAll : strings.holdsNames}{' '}
        <Button className="link" onPress={() => openDialog('export')}>
          {strings.toExport}
        </Button>
      </p>
      <div className="button-row">
        <Button className="button primary" onPress={() => saveNetworkAs(withHistory)}>
          {canWriteAgain() ? strings.choose : strings.download}
        </Button>
        <Button className="button" onPress={() => openDialog(null)}>
          {strings.cancel}
        </Button>
      </div>
      {canWriteAgain() ? null : <p className="hint">{strings.downloads}</p>}
    </PageDialog>
  );
}
