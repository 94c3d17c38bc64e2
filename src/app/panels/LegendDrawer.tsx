/**
 * The legend over the picture, on narrow screens, where there is no room beside it.
 * Escape, the cross and a press outside close it.
 */
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { PAGE } from '../../messages/page.ts';
import { useMessages } from '../language.ts';
import { openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { LegendPanel } from './LegendPanel.tsx';

export function LegendDrawer() {
  const strings = useMessages(PAGE);
  const isOpen = useStore((state) => state.dialog === 'legend');
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => openDialog(open ? 'legend' : null)} isDismissable>
      <Modal className="modal drawer">
        <Dialog className="dialog" aria-label={strings.legend.title}>
          <LegendPanel />
          <Button className="icon-button dialog-close" slot="close" aria-label={strings.close}>
            ×
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
