/**
 * The lines over a view: what it says, in one finding; its figures; the places of the space; the territory and the filters in use; and
 * what is to be told about the network as a whole.
 */
import { Suspense } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { PAGE } from '../../messages/page.ts';
import { unreadIn } from '../derived/open-document.ts';
import { titleOf, useTitledView } from '../derived/titled-view.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { useMessages } from '../language.ts';
import { lazyPart } from '../lazy-part.ts';
import { Counted } from '../parts/Figure.tsx';
import { openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { FilterChips } from './FilterChips.tsx';
import { KeepingNotice } from './KeepingNotice.tsx';
import { usePhone } from './media.ts';
import { PerimeterBar } from './PerimeterBar.tsx';
import { ReadOnlyNotice } from './ReadOnlyNotice.tsx';
import { Places } from './Spaces.tsx';

const LinkingNotice = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('./LinkingNotice.tsx')).LinkingNotice);

export function Headline() {
  const strings = useMessages(PAGE);
  const skipped = useStore(unreadIn);
  const text = titleOf(useTitledView(useStore((state) => state.view.id)));
  const isPhone = usePhone();
  const linking = useStore((state) => state.linking);
  return (
    <section className="finding" aria-label={strings.headline}>
      <div className="finding-row">
        <h1 className="page-title">
          <Counted text={text.title} />
        </h1>
        {isPhone ? null : <Places />}
      </div>
      <div className="finding-row">
        <p className="figures">
          <Counted text={text.figures} />
        </p>
        <div className="in-use">
          <PerimeterBar />
          <FilterChips />
          <Remarks />
        </div>
      </div>
      {linking === null || LinkingNotice === null ? null : (
        <Suspense>
          <LinkingNotice from={linking} />
        </Suspense>
      )}
      <KeepingNotice />
      <ReadOnlyNotice />
      {skipped === 0 ? null : (
        <p className="notice" role="status">
          <Counted text={strings.partial(countOf('skipped', skipped))} />{' '}
          {IS_PRESENTATION_FILE ? null : (
            <Button className="link" onPress={() => openDialog('issues')}>
              {strings.seeIssues}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

/** Leads to the remarks on the files; empty where there are none. A presentation comes without them. */
function Remarks() {
  const strings = useMessages(PAGE);
  const { issues } = useStore((state) => state.opened);
  if (issues.length === 0 || IS_PRESENTATION_FILE) return null;
  return (
    <Button className="link" onPress={() => openDialog('issues')}>
      <Counted text={strings.remarks(countOf('remarks', issues.length))} />
    </Button>
  );
}
