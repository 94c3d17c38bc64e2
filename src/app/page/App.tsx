/**
 * The page: the bar, what the view says, the legend in one line, and below them the view with the filters at its left and a sheet or panel
 * at its right. On a phone filters and sheets lie over the view, and the spaces stand at the foot.
 */

import { Component, type ReactNode, Suspense, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { isPicture, VIEW_IDS, type ViewId } from '../../core/session/view.ts';
import { writtenOut } from '../../messages/counted.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { PAGE } from '../../messages/page.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { titleOf, useTitledView } from '../derived/titled-view.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { useMessages } from '../language.ts';
import { lazyPart } from '../lazy-part.ts';
import { LegendLine } from '../panels/LegendLine.tsx';
import { Sheet } from '../panels/Sheet.tsx';
import { Counted } from '../parts/Figure.tsx';
import { usePresentedStep } from '../presenting/shown-story.ts';
import { PrintSpace } from '../printing/PrintSpace.tsx';
import { announce, openDialog } from '../state/presence.ts';
import { changeView } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ViewContent } from '../views/ViewContent.tsx';
import { AnalysisKeeper } from './AnalysisKeeper.tsx';
import { DropArea } from './DropArea.tsx';
import { Header } from './Header.tsx';
import { Headline } from './Headline.tsx';
import { useNarrow, usePhone } from './media.ts';
import { Places, Spaces } from './Spaces.tsx';

// Loaded when they are first needed: the bundle of the first screen holds only what that screen shows.
const LegendPanel = lazyPart(async () => (await import('../panels/LegendPanel.tsx')).LegendPanel);
const LegendDrawer = lazyPart(async () => (await import('../panels/LegendDrawer.tsx')).LegendDrawer);
const HelpDialog = lazyPart(async () => (await import('../panels/HelpDialog.tsx')).HelpDialog);
const InfoDialog = lazyPart(async () => (await import('../panels/InfoDialog.tsx')).InfoDialog);
const SavedViewsDialog = lazyPart(async () => (await import('../panels/SavedViewsDialog.tsx')).SavedViewsDialog);
const ExportDialog = lazyPart(async () => (await import('../panels/ExportDialog.tsx')).ExportDialog);
const HistoryDialog = lazyPart(async () => (await import('../panels/HistoryDialog.tsx')).HistoryDialog);
const TimeBar = lazyPart(async () => (await import('../panels/TimeBar.tsx')).TimeBar);
// A presentation comes without remarks on its files.
const IssuesDialog = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../panels/IssuesPage.tsx')).IssuesDialog);
const RejectedPage = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../panels/IssuesPage.tsx')).RejectedPage);
// A presentation in a file leaves out the parts for which it has no use.
const ImportPage = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../importing/ImportPage.tsx')).ImportPage);
const ComparePage = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../comparing/ComparePage.tsx')).ComparePage);
const ArrivedDialog = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../comparing/ArrivedDialog.tsx')).ArrivedDialog);
const PreparingDialog = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../panels/PreparingDialog.tsx')).PreparingDialog);
const OpenDialog = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../panels/OpenDialog.tsx')).OpenDialog);
const ReadingDialog = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../panels/ReadingDialog.tsx')).ReadingDialog);
const SaveDialog = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../panels/SaveDialog.tsx')).SaveDialog);
const TwinDialog = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../panels/TwinDialog.tsx')).TwinDialog);
const TerritoryDialog = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../panels/TerritoryDialog.tsx')).TerritoryDialog);
const RowFormDialog = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../tables/RowFormDialog.tsx')).RowFormDialog);
const PersonsDialog = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../panels/PersonsDialog.tsx')).PersonsDialog);
const StoryPanel = lazyPart(async () => (await import('../panels/StoryPanel.tsx')).StoryPanel);
const PresentationPage = lazyPart(async () => (await import('../presenting/PresentationPage.tsx')).PresentationPage);
const PresentedStep = lazyPart(async () => (await import('../presenting/PresentedStep.tsx')).PresentedStep);
const AnalysisPanel = lazyPart(async () => (await import('../panels/AnalysisPanel.tsx')).AnalysisPanel);

export function App() {
  const strings = useMessages(PAGE);
  const { language, theme, panel } = useStore((state) => state.view);
  const selected = useStore((state) => state.selected);
  const dialog = useStore((state) => state.dialog);
  const twins = useStore((state) => state.twins);
  const arrived = useStore((state) => state.arrived);
  const rowForm = useStore((state) => state.rowForm);
  const isReading = useStore((state) => state.reading !== null);
  const presenting = useStore((state) => state.presenting);
  // In a presentation only the step and the picture are shown. The picture keeps its place in the tree, so it is not made anew.
  const isTold = presenting !== null && !presenting.isExploring;
  // Importing and comparing take the place of the picture and of all that belongs to it.
  const isImporting = useStore((state) => state.importing !== null || state.comparing !== null);
  const isAlone = isTold || isImporting;
  const isRejected = useStore((state) => state.rejected !== null);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  const isFiltering = useStore((state) => state.isFiltering);
  const isTall = useStore((state) => state.isTall);
  const isNarrow = useNarrow();
  const isPhone = usePhone();
  return (
    <DropArea isTold={isTold}>
      <Button className="skip" onPress={() => document.getElementById('main')?.focus()}>
        {strings.skipToContent}
      </Button>
      {isTold ? null : <Header isImporting={isImporting} />}
      {isAlone || isRejected ? null : <Headline />}
      {isAlone || isRejected || isPhone ? null : <LegendLine />}
      <div className={isTall ? 'body tall' : 'body'}>
        {isAlone || isNarrow || !isFiltering ? null : (
          <aside className="side" aria-label={strings.legend.title}>
            <Suspense>
              <LegendPanel />
            </Suspense>
          </aside>
        )}
        <Main />
        <Guarded>{isAlone ? null : <Sheet />}</Guarded>
        <Guarded key={panel}>
          <Suspense>
            {isAlone || panel === null || selected !== null ? null : panel === 'story' ? <StoryPanel /> : <AnalysisPanel />}
          </Suspense>
        </Guarded>
      </div>
      {isPhone && !isAlone ? <FootBar /> : null}
      <AnalysisKeeper />
      <Suspense>{presenting === null ? null : <PresentationPage />}</Suspense>
      <Suspense>
        {dialog === 'legend' ? <LegendDrawer /> : null}
        {dialog === 'open' && OpenDialog !== null ? <OpenDialog /> : null}
        {dialog === 'territory' && TerritoryDialog !== null ? <TerritoryDialog /> : null}
        {dialog === 'help' ? <HelpDialog /> : null}
        {dialog === 'preparing' && PreparingDialog !== null ? <PreparingDialog /> : null}
        {dialog === 'issues' && IssuesDialog !== null ? <IssuesDialog /> : null}
        {dialog === 'accessibility' || dialog === 'privacy' ? <InfoDialog page={dialog} /> : null}
        {dialog === 'persons' && PersonsDialog !== null ? <PersonsDialog /> : null}
        {dialog === 'views' ? <SavedViewsDialog /> : null}
        {dialog === 'export' ? <ExportDialog /> : null}
        {dialog === 'history' ? <HistoryDialog /> : null}
        {dialog === 'save' && SaveDialog !== null ? <SaveDialog /> : null}
        {rowForm !== null && RowFormDialog !== null ? <RowFormDialog form={rowForm} /> : null}
        {twins !== null && TwinDialog !== null ? <TwinDialog twins={twins} /> : null}
        {arrived !== null && ArrivedDialog !== null ? <ArrivedDialog arrived={arrived} /> : null}
      </Suspense>
      {/* In a Suspense of its own: a dialog beneath it stays on screen while this one is loaded. */}
      <Suspense>{isReading && ReadingDialog !== null ? <ReadingDialog /> : null}</Suspense>
      <LiveRegion />
      <Guarded>
        <PrintSpace />
      </Guarded>
    </DropArea>
  );
}

function Main() {
  const recipe = useRecipe();
  const isWide = !useNarrow();
  const view = useStore((state) => state.view);
  const step = usePresentedStep();
  const isExploring = useStore((state) => state.presenting?.isExploring ?? false);
  const rejected = useStore((state) => state.rejected);
  const importing = useStore((state) => state.importing);
  const comparing = useStore((state) => state.comparing);
  if (comparing !== null && ComparePage !== null) {
    return (
      <main className="main" id="main" tabIndex={-1}>
        <Suspense>
          <ComparePage key={comparing.name} comparing={comparing} />
        </Suspense>
      </main>
    );
  }
  if (importing !== null && ImportPage !== null) {
    return (
      <main className="main" id="main" tabIndex={-1}>
        <Suspense>
          <ImportPage importing={importing} />
        </Suspense>
      </main>
    );
  }
  if (rejected !== null && RejectedPage !== null) {
    return (
      <main className="main" id="main" tabIndex={-1}>
        <Suspense>
          <RejectedPage rejected={rejected} />
        </Suspense>
      </main>
    );
  }
  const isBeside = view.second !== null && isWide;
  const isTold = step !== null && !isExploring;
  return (
    <main className="main" id="main" tabIndex={-1}>
      {isTold ? (
        <Suspense>
          <PresentedStep step={step} />
        </Suspense>
      ) : null}
      <Suspense>{recipe.on === null || isTold ? null : <TimeBar />}</Suspense>
      <div className={isBeside ? 'panes two' : 'panes'}>
        <div className="pane">
          <Guarded key={isPicture(view.id) ? 'picture' : view.id}>
            <ViewContent id={view.id} />
          </Guarded>
        </div>
        {isBeside && view.second !== null ? (
          <div className="pane second">
            <SecondView id={view.second} />
          </div>
        ) : null}
      </div>
    </main>
  );
}

/** The second view beside the first, with the choice of which view it is, and its title where that is not the title of the page. */
function SecondView({ id }: { readonly id: ViewId }) {
  const exploring = useMessages(EXPLORING);
  const page = useMessages(PAGE);
  const { language, id: first } = useStore((state) => state.view);
  const [ofPage, { title }] = [titleOf(useTitledView(first)), titleOf(useTitledView(id))];
  return (
    <>
      <label className="picker inline">
        <span>{exploring.secondView}</span>
        <select
          value={id}
          onChange={(event) => changeView({ second: VIEW_IDS.find((candidate) => candidate === event.target.value) ?? null })}
        >
          <option value="">{exploring.none}</option>
          {VIEW_IDS.map((candidate) => (
            <option key={candidate} value={candidate}>
              {page.views[candidate]}
            </option>
          ))}
        </select>
      </label>
      {writtenOut(title, language) === writtenOut(ofPage.title, language) ? null : (
        <h2 className="view-title">
          <Counted text={title} />
        </h2>
      )}
      <Guarded key={id}>
        <ViewContent id={id} isSecond />
      </Guarded>
    </>
  );
}

/** The foot of the page on a phone: the places of the space, the spaces, and the legend, which is the filter. */
function FootBar() {
  const strings = useMessages(PAGE);
  return (
    <div className="foot-bar">
      <Places />
      <div className="foot-spaces">
        <Spaces />
        <Button className="header-button" aria-label={strings.legend.title} onPress={() => openDialog('legend')}>
          {strings.legend.line}
        </Button>
      </div>
    </div>
  );
}

/** Announces messages to screen readers, and shows them for a while at the foot of the page. */
function LiveRegion() {
  const announcement = useStore((state) => state.announcement);
  useEffect(() => {
    if (announcement === '') return;
    const timer = setTimeout(() => announce(''), 6000);
    return () => clearTimeout(timer);
  }, [announcement]);
  return (
    <div className={announcement === '' ? 'toast' : 'toast shown'} role="status">
      {announcement}
    </div>
  );
}

/** An error boundary: a part of the page that fails shows a message in its place, and the rest stays usable. */
class Guarded extends Component<{ readonly children: ReactNode }, { readonly failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    return this.state.failure === null ? this.props.children : <Failure message={this.state.failure} />;
  }
}

function Failure({ message }: { readonly message: string }) {
  const strings = useMessages(PAGE);
  return (
    <p className="notice" role="alert">
      {strings.picture.failed} <code>{message}</code>
    </p>
  );
}
