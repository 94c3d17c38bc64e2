/**
 * The help: what the view or panel is that one stands at, then the chapters, folded; a field finds what is written in them. With the
 * application as one file to download, and links to the declarations on accessibility and on personal data.
 */

import { bytes } from 'virtual:application-file';
import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { fold } from '../../core/basics/names.ts';
import { HELP, HELP_SEARCH } from '../../messages/help.ts';
import { OWN_DATA_HELP } from '../../messages/own-data-help.ts';
import { PAGE } from '../../messages/page.ts';
import type { Chapter } from '../../messages/prose.ts';
import { TAKING_AWAY } from '../../messages/taking-away.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { capitalised, useMessages } from '../language.ts';
import { Prose, ProseBlocks, useFound, usePlaceName } from '../parts/Prose.tsx';
import { openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { useMegabytes } from './KeptRoom.tsx';
import { PageDialog } from './PageDialog.tsx';

/** A presentation in a file opens no data, and leaves out what is said of it. */
const OWN_DATA = IS_PRESENTATION_FILE ? null : OWN_DATA_HELP;

export function HelpDialog() {
  const { header, footer, preparing } = useMessages(PAGE);
  const strings = useMessages(HELP_SEARCH);
  const language = useStore((state) => state.view.language);
  const chapters = [...useMessages(HELP), ...(OWN_DATA === null ? [] : [OWN_DATA[language]])];
  const [query, setQuery] = useState('');
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  const found = useFound(chapters, words);
  return (
    <PageDialog dialog="help" title={header.help}>
      <TextField aria-label={strings.label} value={query} onChange={setQuery} autoFocus>
        <Input className="field" type="search" placeholder={strings.label} />
      </TextField>
      <p className="hint help-count" role="status">
        {words.length === 0 ? '' : found.count === 0 ? strings.none : strings.found(found.count)}
      </p>
      {words.length > 0 ? (
        <Prose chapters={found.chapters} marked={words} />
      ) : (
        <>
          <Here chapters={chapters} />
          {chapters.map(({ title, blocks }) => (
            <details key={title} className="help-chapter">
              <summary>
                <h3>{title}</h3>
              </summary>
              <ProseBlocks blocks={blocks} />
            </details>
          ))}
          <ApplicationFile />
          {IS_PRESENTATION_FILE ? null : (
            <p>
              <Button className="link" onPress={() => openDialog('preparing')}>
                {preparing}
              </Button>
            </p>
          )}
        </>
      )}
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

/** What the help says of the panel that is open, or else of the view. */
function Here({ chapters }: { readonly chapters: readonly Chapter[] }) {
  const strings = useMessages(HELP_SEARCH);
  const nameOf = usePlaceName();
  const { id, panel } = useStore((state) => state.view);
  const here = panel === null ? id : `panel-${panel}`;
  const places = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (typeof block === 'object' && 'places' in block ? block.places : [])),
  );
  const meaning = places.find(([place]) => place === here)?.[1];
  if (meaning === undefined) return null;
  return (
    <section className="help-here">
      <h3>{strings.here(nameOf(here))}</h3>
      <p>{capitalised(meaning)}</p>
    </section>
  );
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
