/**
 * Opening the reader's own network: files, a folder or a zip, by button or by drop. Also offers the templates, and lists the
 * columns that the files may have.
 */

import { useState } from 'react';
import { Button, Dialog, Disclosure, DisclosurePanel, FileTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { FORMAT_NAMES, OFFERED_ENDINGS } from '../../core/files/formats/format-names.ts';
import { columnLabel, columnsToFill, fileLabel, TABLES, type Table } from '../../core/model/tables.ts';
import { OPENING } from '../../messages/opening.ts';
import { PAGE } from '../../messages/page.ts';
import { isExample, titleIn } from '../derived/open-document.ts';
import { useTold } from '../derived/universe.ts';
import { beginNetwork } from '../files/new-network.ts';
import { openFiles } from '../files/opening.ts';
import { pastedFile } from '../files/pasted-cells.ts';
import { downloadTemplates } from '../files/templates.ts';
import { canChoosePlaces, chooseFiles } from '../keeping/linked-file.ts';
import { useMessages, useWord } from '../language.ts';
import { showExample } from '../shipped/shipped-network.ts';
import { openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { KeptNetworks } from './KeptNetworks.tsx';

export function OpenDialog() {
  const strings = useMessages(OPENING);
  const { preparing } = useMessages(PAGE);
  const word = useWord();
  const isOpen = useStore((state) => state.dialog === 'open');
  const name = useTold()(useStore(titleIn));
  const isOwn = !useStore(isExample);
  const language = useStore((state) => state.view.language);
  const [isReading, setReading] = useState(false);
  const read = async (list: Iterable<File> | null) => {
    if (list === null || [...list].length === 0) return;
    setReading(true);
    await openFiles([...list]);
    setReading(false);
  };
  const choose = () => chooseFiles(strings.open.fileTypes, OFFERED_ENDINGS);
  const filesLabel = isReading ? strings.open.reading : strings.open.files;
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => openDialog(open ? 'open' : null)} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{strings.open.title}</Heading>
          <p>{strings.open.intro}</p>
          <div className="button-row">
            {/* Where the browser tells where a file stands, «Enregistrer» can write into it again. */}
            {canChoosePlaces() ? (
              <Button className="button primary" isDisabled={isReading} onPress={async () => read(await choose())}>
                {filesLabel}
              </Button>
            ) : (
              <FileTrigger allowsMultiple acceptedFileTypes={OFFERED_ENDINGS} onSelect={read}>
                <Button className="button primary" isDisabled={isReading}>
                  {filesLabel}
                </Button>
              </FileTrigger>
            )}
            <FileTrigger acceptDirectory onSelect={read}>
              <Button className="button" isDisabled={isReading}>
                {strings.open.folder}
              </Button>
            </FileTrigger>
            <Button className="button" onPress={beginNetwork}>
              {strings.open.begin}
            </Button>
            {isOwn ? (
              <Button className="button" onPress={showExample}>
                {strings.open.shipped}
              </Button>
            ) : null}
          </div>
          <PasteField />
          <p className="hint">{strings.open.formats(FORMAT_NAMES.map((format) => `${word(format)} (.${format.endings[0]})`).join(', '))}</p>
          <p className="hint">
            <Button className="link" onPress={() => openDialog('preparing')}>
              {preparing}
            </Button>
          </p>
          <p className="hint">{strings.open.current(name)}</p>
          <hr />
          <KeptNetworks />
          <hr />
          <Button className="button" onPress={() => downloadTemplates(language)}>
            {strings.open.templates}
          </Button>
          <p className="hint">{strings.open.templatesHelp}</p>
          <Disclosure className="disclosure">
            <Heading level={3}>
              <Button slot="trigger" className="link">
                {strings.open.columns}
              </Button>
            </Heading>
            <DisclosurePanel>
              <Columns />
            </DisclosurePanel>
          </Disclosure>
          <Button className="icon-button dialog-close" slot="close" aria-label={strings.open.close}>
            ×
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A field to paste cells into, for those who do not know that the page takes them anywhere. */
function PasteField() {
  const { open } = useMessages(OPENING);
  return (
    <label className="picker">
      <span>{open.paste}</span>
      <textarea
        className="paste-field"
        rows={1}
        placeholder={open.pasteHere}
        onPaste={(event) => {
          const file = pastedFile(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
          if (file === null) return;
          event.preventDefault();
          void openFiles([file]);
        }}
      />
    </label>
  );
}

function Columns() {
  const strings = useMessages(OPENING);
  const word = useWord();
  return (TABLES as readonly Table[]).map((table) => (
    <section key={table.name} className="columns">
      <h4>
        <code>{word(fileLabel(table))}</code>
        {table.required ? ` (${strings.open.required})` : ''}
      </h4>
      <p>{word(table.help)}</p>
      <dl className="facts">
        {columnsToFill(table).map((column) => (
          <div key={column.name}>
            <dt>
              <code>{word(columnLabel(column))}</code>
              {column.required ? ' *' : ''}
            </dt>
            <dd>
              {word(column.help)}
              {column.type.kind === 'term' ? <span className="hint"> {column.type.list.map(word).join(', ')}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
