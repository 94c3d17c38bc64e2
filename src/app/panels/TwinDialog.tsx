/**
 * Asks which of two states of a network to open: that of a file, or that which this browser keeps, each with its date; or to compare them.
 * Neither is overwritten: the file is opened as another copy.
 */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { COMPARING } from '../../messages/comparing.ts';
import { SAVING } from '../../messages/saving.ts';
import { compareTwin } from '../comparing/compare-session.ts';
import { useTold } from '../derived/universe.ts';
import { openFileTwin, openKeptTwin } from '../files/show-files.ts';
import { useMessages } from '../language.ts';
import { askWhichTwin } from '../state/presence.ts';
import { type Twins, useStore } from '../state/store.ts';

export function TwinDialog({ twins }: { readonly twins: Twins }) {
  const { twin: strings, cancel } = useMessages(SAVING);
  const language = useStore((state) => state.view.language);
  const told = useTold();
  const { compare } = useMessages(COMPARING).ask;
  const { kept, history, savedAt } = twins;
  const date = (time: number | string) => new Date(time).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={() => askWhichTwin(null)} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog prose">
          <Heading slot="title">{strings.title}</Heading>
          <p>{strings.intro(told(history.document.title))}</p>
          <ul>
            <li>{strings.file(date(savedAt))}</li>
            <li>{(kept.isRemoved ? strings.removed : strings.kept)(date(kept.changedAt))}</li>
          </ul>
          <div className="button-row">
            <Button className="button primary" onPress={() => openKeptTwin(kept)}>
              {strings.openKept}
            </Button>
            <Button className="button" onPress={() => void compareTwin(twins)}>
              {compare}
            </Button>
            <Button className="button" onPress={() => openFileTwin(twins)}>
              {strings.openFile}
            </Button>
            <Button className="button" onPress={() => askWhichTwin(null)}>
              {cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
