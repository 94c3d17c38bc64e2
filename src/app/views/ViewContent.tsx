/**
 * The content of a view by its name. Pictures come with the first screen; all else is loaded when it is asked for, and shows the
 * same part of the network under the same filters.
 */
import { type ComponentType, lazy, Suspense } from 'react';
import { isPicture, type ViewId } from '../../core/view.ts';
import { Picture } from '../Picture.tsx';

const VIEWS: Readonly<Record<Exclude<ViewId, 'bands' | 'map' | 'force' | 'ego'>, ComponentType>> = {
  multiples: lazy(async () => ({ default: (await import('./MultiplesView.tsx')).MultiplesView })),
  list: lazy(async () => ({ default: (await import('../panels/ListView.tsx')).ListView })),
  actors: lazy(async () => ({ default: (await import('./TableView.tsx')).ActorsView })),
  relations: lazy(async () => ({ default: (await import('./TableView.tsx')).RelationsView })),
  levels: lazy(async () => ({ default: (await import('./LevelsView.tsx')).LevelsView })),
  matrix: lazy(async () => ({ default: (await import('./MatrixView.tsx')).MatrixView })),
  timeline: lazy(async () => ({ default: (await import('./TimelineView.tsx')).TimelineView })),
  figures: lazy(async () => ({ default: (await import('./FiguresView.tsx')).FiguresView })),
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
