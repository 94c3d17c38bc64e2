/**
 * The faults found in files: each with its file, line, column and remedy. For rejected files this page takes the place of the
 * picture, says how much could be read, and lets the reader choose; for the network on screen it is a dialog.
 */

import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import type { Issue } from '../../core/model/issue.ts';
import { describeIssue, formatIssue } from '../../core/telling/issue-text.ts';
import { OPENING } from '../../messages/opening.ts';
import { PAGE } from '../../messages/page.ts';
import { useNameGuard } from '../derived/universe.ts';
import { showFiles } from '../files/show-files.ts';
import { useMessages } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { announce, openDialog, reject } from '../state/presence.ts';
import { type Rejected, useStore } from '../state/store.ts';
import { RemainsList } from './RemainsList.tsx';

/** The page shown instead of the picture while files wait for a decision. */
export function RejectedPage({ rejected }: { readonly rejected: Rejected }) {
  const strings = useMessages(OPENING);
  const { parsed, name } = rejected;
  const { actors, relations } = parsed.dataset;
  const errors = parsed.issues.filter((issue) => issue.severity === 'error').length;
  return (
    <section className="issues-page" aria-labelledby="issues-title">
      <h1 id="issues-title" className="page-title">
        {strings.issues.title(errors)}
      </h1>
      <p>{strings.issues.intro}</p>
      <p>
        {actors.length === 0 ? (
          strings.issues.nothingReadable
        ) : (
          <Counted
            text={strings.issues.readable(
              countOf('read', actors.length, 'actors'),
              countOf('read', relations.length, 'relations'),
              countOf('skipped', parsed.skipped),
            )}
          />
        )}
      </p>
      <div className="button-row">
        <Button className="button primary" autoFocus onPress={() => openDialog('open')}>
          {strings.issues.retry}
        </Button>
        <Button className="button" onPress={() => reject(null)}>
          {strings.issues.back}
        </Button>
        {actors.length === 0 ? null : (
          <Button className="button" onPress={() => showFiles(name, { ...parsed, skipped: Math.max(1, parsed.skipped) })}>
            {strings.issues.showPartial}
          </Button>
        )}
        <CopyButton issues={parsed.issues} />
      </div>
      <IssueTable issues={parsed.issues} />
      <RemainsList remains={parsed.remains} />
    </section>
  );
}

/** The remarks made while reading the network on screen. */
export function IssuesDialog() {
  const strings = useMessages(PAGE);
  const isOpen = useStore((state) => state.dialog === 'issues');
  const issues = useStore((state) => state.opened.issues);
  const remains = useStore((state) => state.history.document.remains);
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => openDialog(open ? 'issues' : null)} isDismissable>
      <Modal className="modal wide">
        <Dialog className="dialog">
          <Heading slot="title">
            <Counted text={strings.remarks(countOf('remarks', issues.length))} />
          </Heading>
          <CopyButton issues={issues} />
          <IssueTable issues={issues} />
          <RemainsList remains={remains} />
          <Button className="icon-button dialog-close" slot="close" aria-label={strings.close}>
            ×
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function CopyButton({ issues }: { readonly issues: readonly Issue[] }) {
  const strings = useMessages(OPENING);
  const language = useStore((state) => state.view.language);
  const copy = async () => {
    await navigator.clipboard.writeText(issues.map((issue) => formatIssue(issue, language)).join('\n'));
    announce(strings.issues.copied);
  };
  return (
    <Button className="button" onPress={copy}>
      {strings.issues.copy}
    </Button>
  );
}

export function IssueTable({ issues }: { readonly issues: readonly Issue[] }) {
  const strings = useMessages(OPENING);
  const language = useStore((state) => state.view.language);
  const guard = useNameGuard();
  // Remarks quote cells, also as ids and in lower case. The guard removes names from them in both forms.
  const told = (text: string) => (guard === null ? text : guard.query(guard.text(text)) || '…');
  const { columns, severity, line, wholeFile } = strings.issues;
  return (
    <table className="issue-table">
      <thead>
        <tr>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.severity}</th>
          <th scope="col">{columns.message}</th>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity but their order, which never changes
          <tr key={i} className={issue.severity}>
            <td>
              {told(issue.place.file)}, {issue.place.line === null ? wholeFile : line(issue.place.line)}
            </td>
            <td>{severity[issue.severity]}</td>
            <td>{told(describeIssue(issue, language))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
