/**
 * Saves as files the network for other programs, and everything that the present filters show: the picture, the tables, the grid, the
 * distributions. The values are those on screen; nothing is sent anywhere.
 */

import { Suspense } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { distributions } from '../../core/analysis/distribution.ts';
import type { Room } from '../../core/layout/column-room.ts';
import { typesOf } from '../../core/model/relation-types.ts';
import { NO_REMAINS } from '../../core/model/remains.ts';
import { asExported } from '../../core/publishing/exported-tables.ts';
import { isPicture } from '../../core/session/view.ts';
import { distributionsTable, levelsTable, TABLE_KINDS, type TableKind } from '../../core/telling/data-tables.ts';
import { writtenOut } from '../../messages/counted.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { PAGE } from '../../messages/page.ts';
import { VIEW_TITLE } from '../../messages/view-title.ts';
import { barsToSvg } from '../../scene/bars-svg.ts';
import { matrixToSvg } from '../../scene/matrix-svg.ts';
import { PALETTES } from '../../scene/palette.ts';
import { sceneToSvg } from '../../scene/svg.ts';
import { unreadIn } from '../derived/open-document.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useShownScene } from '../derived/shown-scene.ts';
import { matrixOf, tableOf } from '../derived/tables.ts';
import { descriptionOf, titleOf, useTitledView } from '../derived/titled-view.ts';
import { useDataset } from '../derived/universe.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { exportPng, exportSvg, exportTable } from '../files/exports.ts';
import { withFonts } from '../files/page-fonts.ts';
import { useMessages } from '../language.ts';
import { lazyPart } from '../lazy-part.ts';
import { announce } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { PageDialog } from './PageDialog.tsx';

// Posters, reports and sheets are not offered in a presentation file, which does not contain the code and fonts for them.
const PaperSection = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('./PaperSection.tsx')).PaperSection);

const NetworkSection = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('./NetworkSection.tsx')).NetworkSection);

/** Size of an exported picture, CSS pixels, in the proportions of a landscape A4 page. */
const [WIDTH, HEIGHT] = [1500, 1060];
const PAGE_ROOM: Room = { width: WIDTH, height: HEIGHT };

export function ExportDialog() {
  const page = useMessages(PAGE);
  const strings = useMessages(EXPLORING);
  const dataset = useDataset();
  const recipe = useRecipe();
  const { id, language, theme, order } = useStore((state) => state.view);
  const skipped = useStore(unreadIn);
  const remains = useStore(({ history, view }) => (view.nameless ? NO_REMAINS : history.document.remains));
  const layout = isPicture(id) ? id : 'columns';
  const { scene } = useShownScene(layout, null, PAGE_ROOM);
  const shown = useTitledView(layout);
  const picture = () => {
    const warning = skipped === 0 ? '' : writtenOut(page.partial(countOf('skipped', skipped)), language);
    return sceneToSvg(scene, {
      width: WIDTH,
      height: HEIGHT,
      title: writtenOut(titleOf(shown).title, language),
      description: descriptionOf(shown),
      warning,
    });
  };
  const savePng = async () => {
    try {
      await exportPng(page.views[layout], await withFonts(picture()), WIDTH, HEIGHT);
    } catch (error) {
      announce(`${page.picture.failed} ${error instanceof Error ? error.message : ''}`);
    }
  };
  const saveSvg = (name: string, draw: () => string) => async () => exportSvg(name, await withFonts(draw()));
  const figures = distributions(dataset, recipe);
  const exported = (kind: TableKind) => {
    const table = tableOf(kind, dataset, recipe, language, remains);
    return asExported(table, kind, table.columns);
  };
  return (
    <PageDialog dialog="export" title={strings.exportTitle}>
      {NetworkSection === null ? null : (
        <Suspense>
          <NetworkSection />
        </Suspense>
      )}
      <p className="hint">{strings.exportHelp}</p>
      <h3>
        {strings.exportPicture} : {page.views[layout]}
      </h3>
      <div className="button-row">
        <Button className="button" onPress={saveSvg(page.views[layout], picture)}>
          {strings.pictureFile}
        </Button>
        <Button className="button" onPress={savePng}>
          {strings.pictureFilePng}
        </Button>
        <Button
          className="button"
          onPress={saveSvg(strings.matrixTitle, () =>
            matrixToSvg(matrixOf(dataset, recipe, order), typesOf(dataset), PALETTES[theme], language, strings.matrixTitle),
          )}
        >
          {strings.exportMatrix}
        </Button>
        <Button
          className="button"
          onPress={saveSvg(page.views.figures, () =>
            barsToSvg(figures.of, PALETTES[theme], language, writtenOut(VIEW_TITLE[language].figures(figures.total), language)),
          )}
        >
          {strings.exportFigures}
        </Button>
      </div>
      <h3>{strings.exportTables}</h3>
      {TABLE_KINDS.map((kind) => (
        <div key={kind} className="button-row">
          {(['csv', 'xlsx'] as const).map((format) => (
            <Button key={format} className="button" onPress={() => exportTable(exported(kind), page.views[kind], format, language)}>
              {page.views[kind]}, {strings[format]}
            </Button>
          ))}
        </div>
      ))}
      <div className="button-row">
        <Button className="button" onPress={() => exportTable(levelsTable(dataset, recipe, language), page.views.levels, 'csv', language)}>
          {page.views.levels}, {strings.csv}
        </Button>
        <Button
          className="button"
          onPress={() => exportTable(distributionsTable(dataset, recipe, language), page.views.figures, 'csv', language)}
        >
          {page.views.figures}, {strings.csv}
        </Button>
      </div>
      {PaperSection === null ? null : (
        <Suspense>
          <PaperSection />
        </Suspense>
      )}
    </PageDialog>
  );
}
