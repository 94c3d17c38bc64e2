/**
 * Exports for meetings: the presentation as one file, posters, sheets for tables, the report. All are made in the browser; for PDF
 * the reader uses the print dialog.
 */

import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { isPicture } from '../../core/session/view.ts';
import { summaryText } from '../../core/telling/summary.ts';
import { NO_POSITIONS, positionsOf } from '../../core/territory/positions.ts';
import { TAKING_AWAY } from '../../messages/taking-away.ts';
import { posterPage } from '../../paper/html-page.ts';
import { POSTER_SIZES, type PosterSize, posterSvg } from '../../paper/poster.ts';
import { SHEET_KINDS, type SheetKind } from '../../paper/sheets.ts';
import { summaryOf } from '../derived/drawing.ts';
import { unreadIn } from '../derived/open-document.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useShownScene } from '../derived/shown-scene.ts';
import { networkIn, useDataset, useLaid } from '../derived/universe.ts';
import { download } from '../files/download.ts';
import { exportSvg } from '../files/exports.ts';
import { takeAway } from '../files/take-away.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { announce } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { paperFonts, paperHtml, printPage } from '../workers/paper-client.ts';

export function PaperSection() {
  const strings = useMessages(TAKING_AWAY);
  const word = useWord();
  const [isBusy, setBusy] = useState(false);
  const [size, setSize] = useState<PosterSize>('A3');
  const [address, setAddress] = useState('');
  const { id, language } = useStore((state) => state.view);
  const skipped = useStore(unreadIn);
  const whole = useDataset();
  const laid = useLaid();
  const own = useStore(networkIn);
  const recipe = useRecipe();
  const layout = isPicture(id) ? id : 'columns';
  const shown = useShownScene(layout, null);
  const date = new Date().toLocaleDateString(language, { dateStyle: 'long' });
  /** Runs an export: shows that it is under way, and what went wrong if it fails. */
  const run = (work: () => Promise<void>) => async () => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      announce(strings.failed(error instanceof Error ? error.message : String(error)));
    } finally {
      setBusy(false);
    }
  };
  const poster = async () =>
    posterSvg(shown.dataset, {
      size,
      layout,
      language,
      recipe,
      center: shown.center,
      surroundings: shown.surroundings,
      date,
      address: isAddress(address) ? address : '',
      fontFaces: await paperFonts(),
      skipped,
    });
  const report = async () =>
    paperHtml({
      kind: 'report',
      dataset: whole,
      positions: laid === null ? NO_POSITIONS : positionsOf(laid),
      options: {
        language,
        recipe,
        date,
        fontFaces: await paperFonts(),
        skipped,
        summary: summaryText(summaryOf(whole, recipe, laid), language),
      },
    });
  const sheets = async (kind: SheetKind) =>
    paperHtml({ kind: 'sheets', dataset: own, sheets: kind, options: { language, date, fontFaces: await paperFonts() } });
  const paper = POSTER_SIZES.find((entry) => entry.id === size) ?? POSTER_SIZES[0];
  const save = (isPublic: boolean) =>
    run(async () => announce(strings.saved(Math.ceil((await takeAway(isPublic)) / 1000).toLocaleString(language))));
  return (
    <>
      <h3>{strings.presentation}</h3>
      <p className="hint">{strings.presentationHelp}</p>
      <Row>
        <Button className="button" isDisabled={isBusy} onPress={save(false)}>
          {strings.presentationFile}
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={save(true)}>
          {strings.publicCopy}
        </Button>
      </Row>
      <p className="hint">{strings.publicHelp}</p>
      <p className="hint">{strings.publicLimits}</p>
      <h3>{strings.poster}</h3>
      <Row>
        <label className="picker inline">
          <span>{strings.size}</span>
          <select value={size} onChange={(event) => setSize(POSTER_SIZES.find((entry) => entry.id === event.target.value)?.id ?? 'A3')}>
            {POSTER_SIZES.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.id}
              </option>
            ))}
          </select>
        </label>
        <TextField className="picker inline" value={address} onChange={setAddress} isInvalid={address !== '' && !isAddress(address)}>
          <Label>{strings.address}</Label>
          <Input className="field" type="url" placeholder="https://" />
        </TextField>
      </Row>
      <Row>
        <Button className="button" isDisabled={isBusy} onPress={run(async () => exportSvg(`${strings.poster} ${size}`, await poster()))}>
          {strings.posterSvg}
        </Button>
        <Button
          className="button"
          isDisabled={isBusy}
          onPress={run(async () => {
            const { title } = summaryText(summaryOf(shown.dataset, recipe, laid), language);
            await printPage(posterPage(await poster(), title, language, paper.width, paper.height));
          })}
        >
          {strings.print}
        </Button>
      </Row>
      <h3>{strings.sheets}</h3>
      <Row>
        {SHEET_KINDS.map((kind) => (
          <Button key={kind.id} className="button" isDisabled={isBusy} onPress={run(async () => printPage(await sheets(kind.id)))}>
            {capitalised(word(kind))}
          </Button>
        ))}
      </Row>
      <h3>{strings.report}</h3>
      <Row>
        <Button
          className="button"
          isDisabled={isBusy}
          onPress={run(async () => download(strings.reportName, new TextEncoder().encode(await report()), 'text/html'))}
        >
          {strings.reportFile}
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={run(async () => printPage(await report()))}>
          {strings.print}
        </Button>
      </Row>
      <p className="hint">{strings.printHelp}</p>
    </>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}

/** Whether the text is an address to which a QR code can lead. */
function isAddress(text: string): boolean {
  return /^https?:\/\/\S+\.\S+$/.test(text);
}
