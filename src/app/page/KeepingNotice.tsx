/**
 * What is said over the picture about the open network as a whole: that it is a copy of the example, told once; that the address names
 * what it does not have; that it is not, or not wholly, kept in this browser, with what can be done about it. It also asks, once, for
 * the browser's promise to keep the networks.
 */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { KEEPING } from '../../messages/keeping.ts';
import { isExample } from '../derived/open-document.ts';
import { IS_APPLICATION_FILE, IS_PRESENTATION_FILE } from '../edition.ts';
import { lastNetworkId } from '../keeping/kept-networks.ts';
import { askToLast, decline } from '../keeping/lasting.ts';
import { keepAgain } from '../keeping/open-network.ts';
import { useMessages } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { announce, openDialog, tellAbsent, tellAsking, tellKeeping, tellNews } from '../state/presence.ts';
import { type Keeping, useStore } from '../state/store.ts';
import { networkAddress } from './address-bar.ts';

export function KeepingNotice() {
  const strings = useMessages(KEEPING);
  const absent = useStore((state) => state.absent);
  return (
    <>
      <News />
      {absent === 0 ? null : (
        <Notice>
          <Counted text={strings.absent(countOf('rows', absent, 'absent'))} />
          <Action label={strings.dismiss} onPress={() => tellAbsent(0)} />
        </Notice>
      )}
      <NotKept />
    </>
  );
}

/** What is told once, and the one question. */
function News() {
  const strings = useMessages(KEEPING);
  const news = useStore((state) => state.news);
  const asks = useStore((state) => state.isAsking && state.keeping === 'kept' && !isExample(state));
  const dismiss = () => {
    tellNews(null);
    if (!asks) return;
    decline();
    tellAsking(false);
  };
  const ask = async () => {
    tellNews(null);
    tellAsking(false);
    announce((await askToLast()) ? strings.lasting.promised : strings.lasting.refused);
  };
  if (news === null && !asks) return null;
  return (
    <Notice>
      {news === null ? null : strings.news[news]} {news === 'copied' && IS_PRESENTATION_FILE ? strings.fromFile : null}
      {news === 'copied' && IS_APPLICATION_FILE ? strings.fromApplicationFile : null} {asks ? strings.lasting.why : null}
      {news === 'kept' ? <Action label={strings.openCopy} onPress={() => window.location.assign(networkAddress(lastNetworkId()))} /> : null}
      {asks ? <Action label={strings.lasting.ask} onPress={ask} /> : null}
      <Action label={asks ? strings.lasting.decline : strings.dismiss} onPress={dismiss} />
    </Notice>
  );
}

/** What goes once it is read. */
const IS_READ: ReadonlySet<Keeping> = new Set<Keeping>(['missing', 'unreadable', 'withheld', 'damaged', 'elsewhere']);

/** That the network is not, or not wholly, kept in this browser. */
function NotKept() {
  const strings = useMessages(KEEPING);
  const keeping = useStore((state) => state.keeping);
  const unread = useStore((state) => state.unread);
  const { language } = useStore((state) => state.view);
  // Loaded when it is needed: the first screen writes no files. A presentation file has no «Enregistrer»: it writes the tables alone.
  const save = async () =>
    IS_PRESENTATION_FILE
      ? (await import('../files/dataset-files.ts')).saveDataset(language)
      : (await import('../files/saving.ts')).saveNetwork();
  const saveUnread = async (id: string) => (await import('../files/unread-file.ts')).saveUnread(id, strings.unreadFile);
  if (keeping === 'none' || keeping === 'keeping' || keeping === 'kept') return null;
  return (
    <Notice>
      {strings.states[keeping]}
      {keeping === 'full' || keeping === 'failed' ? (
        <>
          <Action label={strings.saveFile} onPress={save} />
          {keeping === 'full' && !IS_PRESENTATION_FILE ? <Action label={strings.makeRoom} onPress={() => openDialog('open')} /> : null}
          <Action label={strings.tryAgain} onPress={() => void keepAgain()} />
        </>
      ) : null}
      {(keeping === 'damaged' || keeping === 'unreadable') && unread !== null ? (
        <>
          {unread.amount === null || unread.amount.rows + unread.amount.changes === 0 ? null : (
            <>
              {' '}
              <Counted
                text={strings.unread(
                  countOf('rows', unread.amount.rows, 'unread-rows'),
                  countOf('rows', unread.amount.changes, 'unread-changes'),
                )}
              />
            </>
          )}
          <Action label={strings.saveUnread} onPress={() => void saveUnread(unread.id)} />
        </>
      ) : null}
      {IS_READ.has(keeping) ? (
        <Action label={strings.dismiss} onPress={() => tellKeeping(keeping === 'damaged' || keeping === 'elsewhere' ? 'kept' : 'none')} />
      ) : null}
    </Notice>
  );
}

function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p className="notice actions" role="status">
      {children}
    </p>
  );
}

function Action({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <>
      {' '}
      <Button className="link" onPress={onPress}>
        {label}
      </Button>
    </>
  );
}
