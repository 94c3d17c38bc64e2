/**
 * What is shown, as a page for paper: a picture with its legend on one sheet, a grid or bars on one, a table or list on as many as it needs,
 * with its headings on each. None of the controls of the page is on it. The same functions and components draw it as draw the screen, in
 * the colours of paper.
 */
import { useLayoutEffect } from 'react';
import { isPicture, type ViewId } from '../../core/session/view.ts';
import { PrintedLook } from '../look.ts';
import { type Printing, useStore } from '../state/store.ts';
import { FiguresView } from '../views/FiguresView.tsx';
import { LevelsView } from '../views/LevelsView.tsx';
import { MultiplesView } from '../views/MultiplesView.tsx';
import { TimelineView } from '../views/TimelineView.tsx';
import { Paper, WrittenView } from './Paper.tsx';
import { PrintedList } from './PrintedList.tsx';
import { PrintedMatrix } from './PrintedMatrix.tsx';
import { PrintedPicture } from './PrintedPicture.tsx';
import { PrintedSheet } from './PrintedSheet.tsx';
import { PrintedTable } from './PrintedTable.tsx';

export function PrintedPage({ what }: { readonly what: Exclude<Printing, null> }) {
  const id = useStore((state) => state.view.id);
  // By this mark the style sheet hides the page itself, and shows it where nothing stands for it.
  useLayoutEffect(() => {
    document.documentElement.dataset.printing = what;
    return () => {
      delete document.documentElement.dataset.printing;
    };
  }, [what]);
  return <PrintedLook.Provider value="print">{what === 'sheet' ? <PrintedSheet /> : <PrintedView id={id} />}</PrintedLook.Provider>;
}

function PrintedView({ id }: { readonly id: ViewId }) {
  if (isPicture(id)) return <PrintedPicture layout={id} />;
  switch (id) {
    case 'actors':
    case 'relations':
    case 'sources':
      return <PrintedTable kind={id} />;
    case 'list':
      return (
        <Paper isLandscape={false}>
          <WrittenView id={id}>
            <PrintedList />
          </WrittenView>
        </Paper>
      );
    case 'timeline':
      return (
        <Paper isLandscape>
          <WrittenView id={id} hasLegend>
            <TimelineView />
          </WrittenView>
        </Paper>
      );
    default: {
      const Content = ON_ONE_SHEET[id];
      return (
        <Paper isLandscape={id === 'multiples'} isFitted>
          <WrittenView id={id} hasLegend={id === 'matrix'}>
            <Content />
          </WrittenView>
        </Paper>
      );
    }
  }
}

/** The views that are made small enough for one sheet. */
const ON_ONE_SHEET = { multiples: MultiplesView, levels: LevelsView, matrix: PrintedMatrix, figures: FiguresView } as const;
