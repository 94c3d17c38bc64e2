/**
 * The page «Préparer ses données»: which tables open as they are, and what makes them easy to read. Led to from the help and from
 * «Ouvrir», to which it leads back.
 */
import { Button } from 'react-aria-components';
import { PAGE } from '../../messages/page.ts';
import { PREPARING } from '../../messages/preparing.ts';
import { useMessages } from '../language.ts';
import { Prose } from '../parts/Prose.tsx';
import { openDialog } from '../state/presence.ts';
import { PageDialog } from './PageDialog.tsx';

export function PreparingDialog() {
  const { title, chapters } = useMessages(PREPARING);
  const { header } = useMessages(PAGE);
  return (
    <PageDialog dialog="preparing" title={title}>
      <Prose chapters={chapters} />
      <div className="button-row">
        <Button className="button primary" onPress={() => openDialog('open')}>
          {header.open}
        </Button>
      </div>
    </PageDialog>
  );
}
