/**
 * The help: how to read the picture, the keys, the words used, with the application as one file to download, and links to the
 * declarations on accessibility and on personal data.
 */

import { bytes } from 'virtual:application-file';
import { Button } from 'react-aria-components';
import { HELP } from '../../messages/help.ts';
import { OWN_DATA_HELP } from '../../messages/own-data-help.ts';
import { PAGE } from '../../messages/page.ts';
import { TAKING_AWAY } from '../../messages/taking-away.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { useMessages } from '../language.ts';
import { Prose } from '../parts/Prose.tsx';
import { openDialog } from '../state/presence.ts';
import { useMegabytes } from './KeptRoom.tsx';
import { PageDialog } from './PageDialog.tsx';

export function HelpDialog() {
  const { header, footer, preparing } = useMessages(PAGE);
  return (
    <PageDialog dialog="help" title={header.help}>
      <ApplicationFile />
      {IS_PRESENTATION_FILE ? null : (
        <p>
          <Button className="link" onPress={() => openDialog('preparing')}>
            {preparing}
          </Button>
        </p>
      )}
      <Prose chapters={useMessages(HELP)} />
      {IS_PRESENTATION_FILE ? null : <OwnData />}
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

function OwnData() {
  return <Prose chapters={[useMessages(OWN_DATA_HELP)]} />;
}

/** The link to the application in one file, which lies beside the page of a site; none where there is no such file. */
function ApplicationFile() {
  const strings = useMessages(TAKING_AWAY);
  const megabytes = useMegabytes();
  if (bytes === 0) return null;
  return (
    <p>
      <a href="maillage.html" download="maillage.html">
        {strings.application(megabytes(bytes))}
      </a>
      <br />
      <span className="hint">{strings.applicationHelp}</span>
    </p>
  );
}
