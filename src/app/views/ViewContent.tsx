/**
 * The content of a view, by its id. Pictures are part of the first bundle; all other views are loaded when they are needed. All
 * show the same part of the network under the same filters.
 */
import { type ComponentType, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LayoutId } from '../../core/layout/layout.ts';
import { isPicture, type ViewId } from '../../core/session/view.ts';
import { PICTURE } from '../../messages/picture.ts';
import { useMeasured } from '../derived/universe.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { useMessages } from '../language.ts';
import { lazyPart } from '../lazy-part.ts';
import { usePhone } from '../page/media.ts';
import { Picture } from '../page/Picture.tsx';
import { useStore } from '../state/store.ts';

const VIEWS: Readonly<Record<Exclude<ViewId, LayoutId>, ComponentType>> = {
  multiples: lazyPart(async () => (await import('./MultiplesView.tsx')).MultiplesView),
  list: lazyPart(async () => (await import('../panels/ListView.tsx')).ListView),
  actors: lazyPart(async () => (await import('../tables/TableView.tsx')).ActorsView),
  relations: lazyPart(async () => (await import('../tables/TableView.tsx')).RelationsView),
  sources: lazyPart(async () => (await import('../tables/TableView.tsx')).SourcesView),
  levels: lazyPart(async () => (await import('./LevelsView.tsx')).LevelsView),
  matrix: lazyPart(async () => (await import('./MatrixView.tsx')).MatrixView),
  timeline: lazyPart(async () => (await import('./TimelineView.tsx')).TimelineView),
  figures: lazyPart(async () => (await import('./FiguresView.tsx')).FiguresView),
};

// In a presentation nothing is added.
const EmptyNetwork = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('./EmptyNetwork.tsx')).EmptyNetwork);

const CardsView = lazyPart(async () => (await import('./CardsView.tsx')).CardsView);

export function ViewContent({ id, isSecond = false }: { readonly id: ViewId; readonly isSecond?: boolean }) {
  const { asCards } = useMessages(PICTURE);
  const [isDrawn, setDrawn] = useState(false);
  const isTold = useStore(({ presenting }) => presenting !== null && !presenting.isExploring);
  // On a phone the columns would have to be pushed about: there they are cards, unless one asks for the picture or a step shows it.
  const isEmpty = useMeasured().actors.length === 0;
  const mayBeCards = usePhone() && id === 'columns' && !isTold;
  if (isEmpty && EmptyNetwork !== null && (isPicture(id) || id === 'list')) {
    return (
      <Suspense>
        <EmptyNetwork />
      </Suspense>
    );
  }
  if (mayBeCards && !isDrawn) {
    return (
      <Suspense>
        <CardsView onPicture={() => setDrawn(true)} />
      </Suspense>
    );
  }
  if (isPicture(id)) {
    return (
      <>
        {mayBeCards ? (
          <Button className="link as-cards" onPress={() => setDrawn(false)}>
            {asCards}
          </Button>
        ) : null}
        <Picture layout={id} isSecond={isSecond} />
      </>
    );
  }
  const Content = VIEWS[id];
  return (
    <Suspense>
      <Content />
    </Suspense>
  );
}
