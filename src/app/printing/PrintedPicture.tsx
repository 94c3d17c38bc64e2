/**
 * A picture on one sheet of A4, by the drawing of posters: with a legend that needs no colour, and with a list of the names for which the
 * picture has no room. What the screen brings out is brought out on paper too: the selected actor, or what the open panel is about.
 */
import type { LayoutId } from '../../core/layout/layout.ts';
import { writtenOut } from '../../messages/counted.ts';
import { familyLetters, PAPER_ROOM, posterSvg } from '../../paper/poster.ts';
import { broughtOutFocusOf, focusIn, focusOf, markedFocusOf } from '../derived/drawing.ts';
import { unreadIn } from '../derived/open-document.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useShownScene } from '../derived/shown-scene.ts';
import { descriptionOf, titleOf, useTitledView } from '../derived/titled-view.ts';
import { useMeasured } from '../derived/universe.ts';
import { useStore } from '../state/store.ts';
import { useDate, useNotes } from './Paper.tsx';

export function PrintedPicture({ layout }: { readonly layout: LayoutId }) {
  const language = useStore((state) => state.view.language);
  const { selected, marked, broughtOut } = useStore((state) => state);
  const skipped = useStore(unreadIn);
  const letters = familyLetters(useMeasured(), useRecipe());
  const { scene, graph, dataset, recipe, surroundings, center } = useShownScene(layout, null, PAPER_ROOM, letters);
  const focus = focusIn(scene, markedFocusOf(graph, marked) ?? focusOf(graph, selected) ?? broughtOutFocusOf(graph, broughtOut));
  const shown = useTitledView(layout);
  const { title, figures } = titleOf(shown);
  const notes = useNotes();
  const date = useDate();
  const svg = posterSvg(
    dataset,
    { size: 'A4', layout, language, recipe, center, surroundings, date, address: '', fontFaces: '', skipped },
    { scene, focus, title: writtenOut(title, language), figures: writtenOut(figures, language), description: descriptionOf(shown), notes },
  );
  return (
    <div className="printed picture-on-paper">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text of the data is escaped */}
      <div dangerouslySetInnerHTML={{ __html: svg }} />
    </div>
  );
}
