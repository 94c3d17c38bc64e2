/**
 * The speaker's window: the note of the step, the next step, the time. It is a part of this page drawn into a second window, so it
 * needs neither network nor messages between windows. The same keys work in it.
 */

import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { countOf } from '../../core/analysis/count-names.ts';
import { said } from '../../core/model/story.ts';
import { PRESENTING } from '../../messages/presenting.ts';
import { writtenStory } from '../derived/open-document.ts';
import { useMessages } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { announce } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { followKey, type PresentationDoors } from './presentation-keys.ts';
import { goToStep, toggleBlack, toggleExploring, turnStep } from './presenting.ts';

interface PresenterWindowProps {
  readonly onClose: () => void;
  readonly doors: PresentationDoors;
}

/** Opens the window while it is rendered; says so where the browser refuses. */
export function PresenterWindow({ onClose, doors }: PresenterWindowProps) {
  const strings = useMessages(PRESENTING);
  const [body, setBody] = useState<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once; what it calls does not change with the language
  useEffect(() => {
    const opened = window.open('', 'maillage-notes', 'popup,width=960,height=640');
    if (opened === null) {
      announce(strings.presenterRefused);
      onClose();
      return;
    }
    const { document: page } = opened;
    // Without a doctype, the browser would lay the page out in quirks mode.
    page.open();
    page.write('<!doctype html><html><head></head><body></body></html>');
    page.close();
    page.title = strings.presenter;
    page.documentElement.lang = document.documentElement.lang;
    // The CSS rules are copied as text, because a window without an address of its own cannot fetch style sheets.
    const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet)).join('\n');
    const sheet = new (opened as unknown as typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(rules);
    page.adoptedStyleSheets = [sheet];
    page.body.replaceChildren();
    page.body.className = 'presenter';
    const onKey = (event: KeyboardEvent) => {
      if (followKey(event, doors)) event.preventDefault();
    };
    opened.addEventListener('keydown', onKey);
    opened.addEventListener('pagehide', onClose);
    setBody(page.body);
    return () => {
      opened.removeEventListener('pagehide', onClose);
      opened.close();
    };
  }, []);
  return body === null ? null : createPortal(<Notes />, body);
}

function rulesOf(sheet: CSSStyleSheet): readonly string[] {
  try {
    const base = sheet.href ?? document.baseURI;
    return [...sheet.cssRules].map((rule) =>
      rule.cssText.replace(/url\("([^"]+)"\)/g, (_, path: string) => `url("${new URL(path, base)}")`),
    );
  } catch {
    // Style sheets of browser extensions cannot be read.
    return [];
  }
}

function Notes() {
  const strings = useMessages(PRESENTING);
  const { language } = useStore((state) => state.view);
  const presenting = useStore((state) => state.presenting);
  const steps = useStore(writtenStory);
  if (presenting === null) return null;
  const at = steps.findIndex((step) => step.id === presenting.step);
  const [step, next] = [steps[at], steps[at + 1]];
  if (step === undefined) return null;
  return (
    <main className="presenter-page">
      <header className="presenter-head">
        <p className="presenter-count">
          <Counted text={strings.count(countOf('step', at + 1), countOf('steps', steps.length))} />
        </p>
        <Clock startedAt={presenting.startedAt} />
        <p role="status">{presenting.isBlack ? strings.isBlack : presenting.isExploring ? strings.isExploring : ''}</p>
      </header>
      <Part title={strings.now}>
        <h1>{said(step.title, language)}</h1>
        <p className="presenter-note">{said(step.note, language) || strings.noNote}</p>
      </Part>
      <Part title={strings.next}>
        <h2>{next === undefined ? strings.end : said(next.title, language)}</h2>
        {next === undefined ? null : <p className="hint">{said(next.note, language)}</p>}
      </Part>
      <footer className="button-row">
        <button type="button" className="button" onClick={() => turnStep(-1)}>
          ← {strings.previous}
        </button>
        <button type="button" className="button primary" onClick={() => turnStep(1)}>
          {strings.forward} →
        </button>
        <button type="button" className="button" onClick={toggleBlack}>
          {strings.black}
        </button>
        <button type="button" className="button" onClick={toggleExploring}>
          {presenting.isExploring ? strings.back : strings.explore}
        </button>
        <label className="picker inline">
          <span>{strings.jump}</span>
          <select value={at} onChange={(event) => goToStep(Number(event.target.value))}>
            {steps.map((one, i) => (
              <option key={one.id} value={i}>
                {i + 1}. {said(one.title, language)}
              </option>
            ))}
          </select>
        </label>
      </footer>
    </main>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <p className="overline">{title}</p>
      {children}
    </section>
  );
}

/** Time since the beginning, and time of day. The speaker can pause and restart it, since talks seldom begin on time. */
function Clock({ startedAt }: { readonly startedAt: number }) {
  const strings = useMessages(PRESENTING);
  const { language } = useStore((state) => state.view);
  const [now, setNow] = useState(Date.now);
  const [from, setFrom] = useState(startedAt);
  const [pausedAt, setPausedAt] = useState<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor(((pausedAt ?? now) - from) / 1000));
  const toggle = () => {
    if (pausedAt === null) setPausedAt(Date.now());
    else {
      setFrom(from + Date.now() - pausedAt);
      setPausedAt(null);
    }
  };
  return (
    <p className="presenter-clock">
      <span role="timer" aria-label={strings.elapsed}>
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>
      <button type="button" className="link" onClick={toggle}>
        {pausedAt === null ? strings.pause : strings.resume}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => {
          setFrom(Date.now());
          setPausedAt(null);
        }}
      >
        {strings.restart}
      </button>
      <span className="hint">{new Date(now).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })}</span>
    </p>
  );
}
