/**
 * A dialog over the page, with heading and closing cross, used by help, exports and declarations. Escape and a press outside close
 * it, and the focus then returns to where it was.
 */

import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { PAGE } from '../../messages/page.ts';
import { useMessages } from '../language.ts';
import { openDialog } from '../state/presence.ts';
import { type Dialog as DialogName, useStore } from '../state/store.ts';

interface PageDialogProps {
  readonly dialog: Exclude<DialogName, null>;
  readonly title: string;
  readonly children: ReactNode;
}

export function PageDialog({ dialog, title, children }: PageDialogProps) {
  const strings = useMessages(PAGE);
  const isOpen = useStore((state) => state.dialog === dialog);
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => openDialog(open ? dialog : null)} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog prose">
          <Heading slot="title">{title}</Heading>
          {children}
          <Button className="icon-button dialog-close" slot="close" aria-label={strings.close}>
            ×
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
