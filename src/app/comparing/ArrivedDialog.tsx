/**
 * Asks about a network that was read while another is open: whether it is compared with that one, or opened in its place. Neither writes
 * anything over.
 */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { COMPARING } from '../../messages/comparing.ts';
import { titleIn } from '../derived/open-document.ts';
import { useTold } from '../derived/universe.ts';
import { showRead } from '../files/opening.ts';
import { useMessages } from '../language.ts';
import { askAboutArrived } from '../state/presence.ts';
import { type Arrived, useStore } from '../state/store.ts';
import { startComparing } from './compare-session.ts';

export function ArrivedDialog({ arrived }: { readonly arrived: Arrived }) {
  const { ask: strings } = useMessages(COMPARING);
  const told = useTold();
  const open = told(useStore(titleIn));
  const { name, network, sharedActors } = arrived;
  const openInstead = () => {
    askAboutArrived(null);
    void showRead(arrived);
  };
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={() => askAboutArrived(null)} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog prose">
          <Heading slot="title">{strings.title(told(network.stored?.title ?? name))}</Heading>
          <p>{strings.intro(open, sharedActors)}</p>
          <div className="button-row">
            <Button className="button primary" onPress={() => startComparing(name, network)}>
              {strings.compare}
            </Button>
            <Button className="button" onPress={openInstead}>
              {strings.open}
            </Button>
            <Button className="button" onPress={() => askAboutArrived(null)}>
              {strings.cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
