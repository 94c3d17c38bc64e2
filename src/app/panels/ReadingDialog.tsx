/**
 * The progress of reading files, over everything else on the page, with a button to cancel; Escape cancels too. Shown only for
 * readings that take long (see opening.ts).
 */

import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { OPENING } from '../../messages/opening.ts';
import { useTold } from '../derived/universe.ts';
import { cancelReading } from '../files/opening.ts';
import { useMessages } from '../language.ts';
import { useStore } from '../state/store.ts';

export function ReadingDialog() {
  const strings = useMessages(OPENING);
  const told = useTold();
  const reading = useStore((state) => state.reading);
  if (reading === null) return null;
  const { phase, share } = reading.progress;
  const percent = strings.open.done(share);
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={cancelReading}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{strings.open.readingOf(told(reading.name))}</Heading>
          {/* Only the phase is announced: announcing each per cent would repeat it a hundred times. */}
          <p role="status">{strings.open.phases[phase]}</p>
          <p className="reading-progress">
            <progress aria-label={strings.open.phases[phase]} aria-valuetext={percent} value={share} max={1} />
            <span aria-hidden="true">{percent}</span>
          </p>
          <Button className="button" autoFocus onPress={cancelReading}>
            {strings.open.cancel}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
