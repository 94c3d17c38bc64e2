/**
 * The content of a view, by its id. Pictures are part of the first bundle; all other views are loaded when they are needed. All
 * show the same part of the network under the same filters.
 */
import { type ComponentType, Suspense } from 'react';
import type { LayoutId } from '../../core/layout/layout.ts';
import { isPicture, type ViewId } from '../../core/session/view.ts';
import { lazyPart } from '../lazy-part.ts';
import { Picture } from '../page/Picture.tsx';

const VIEWS: Readonly<Record<Exclude<ViewId, LayoutId>, ComponentType>> = {
  multiples: lazyPart(async () => (await import('./MultiplesView.tsx')).MultiplesView),
  list: lazyPart(async () => (await import('../panels/ListView.tsx')).ListView),
  actors: lazyPart(async () => (await import('./TableView.tsx')).ActorsView),
  relations: lazyPart(async () => (await import('./TableView.tsx')).RelationsView),
  levels: lazyPart(async () => (await import('./LevelsView.tsx')).LevelsView),
  matrix: lazyPart(async () => (await import('./MatrixView.tsx')).MatrixView),
  timeline: lazyPart(async () => (await import('./TimelineView.tsx')).TimelineView),
  figures: lazyPart(async () => (await import('./FiguresView.tsx')).FiguresView),
};

export function ViewContent({ id, isSecond = false }: { readonly id: ViewId; readonly isSecond?: boolean }) {
  if (isPicture(id)) return <Picture layout={id} isSecond={isSecond} />;
  const Content = VIEWS[id];
  return (
    <Suspense>
      <Content />
    </Suspense>
  );
}
