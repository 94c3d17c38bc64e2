/**
 * The help: how to read the picture, the keys, the words used, and links to
 * the declarations on accessibility and on personal data.
 */

import { Button } from 'react-aria-components';
import { HELP } from '../../messages/help.ts';
import { PAGE } from '../../messages/page.ts';
import { useMessages } from '../language.ts';
import { Prose } from '../parts/Prose.tsx';
import { openDialog } from '../state/presence.ts';
import { PageDialog } from './PageDialog.tsx';

export function HelpDialog() {
  const { header, footer } = useMessages(PAGE);
  return (
    <PageDialog dialog="help" title={header.help}>
      <Prose chapters={useMessages(HELP)} />
      <div className="button-row">
        <Button className="button" onPress={() => openDialog('accessibility')}>
          {footer.accessibility}
        </Button>
        <Button className="button" onPress={() => openDialog('privacy')}>
          {footer.privacy}
        </Button>
      </div>
    </PageDialog>
  );
}
