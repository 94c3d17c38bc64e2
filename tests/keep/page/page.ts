/**
 * The page of the seeded sessions: the application as it starts, with its state, its address and all of its keeping, but with nothing
 * drawn (`build-page.ts` leaves that out), so that a session costs little. The test drives it by `window.keepPage`.
 */
import '../../../src/app/main.tsx';
import { keepAgain, takeOver } from '../../../src/app/keeping/open-network.ts';
import {
  changeDocument,
  followOperations,
  type Deed as Label,
  markSaved,
  redo,
  showNetwork,
  undo,
} from '../../../src/app/state/document.ts';
import { useStore } from '../../../src/app/state/store.ts';
import type { History } from '../../../src/core/model/history.ts';
import { type Deed, edited, labelOf, type NetworkFile } from '../edits.ts';

/** What the test asks of the page. */
export interface KeepPage {
  /** A name of this document of the browser, to tell it from those before and after it. */
  readonly id: string;
  /** Whether this page may edit what is open: another one may have the turn. */
  mayEdit(): boolean;
  /** Takes over from another page, as the page’s own button does. */
  takeOver(): Promise<boolean>;
  /** How many operations were done in this document of the browser. */
  operations(): number;
  open(network: NetworkFile): void;
  /** Does all of it: at once, or each in a task of its own, so that other work of the page comes between. */
  run(deeds: readonly Deed[], isSpaced: boolean): Promise<void>;
  /** Tries again to keep what there was no room for, as the page's own button does. */
  tryAgain(): Promise<void>;
  /** Does it, and resolves with the milliseconds until the page says that it is kept. */
  timed(deed: Deed): Promise<number>;
  /** Resolves once nothing is being written any more, with what the page says of it. */
  settled(): Promise<string>;
  /** The history that is open, and what the page says of keeping it. */
  seen(): { readonly history: History; readonly keeping: string };
}

declare global {
  interface Window {
    keepPage?: KeepPage;
    /** Given by the test: hears what the page says of keeping, and after how many operations. */
    told?: (document: string, keeping: string, operations: number) => void;
  }
}

let operations = 0;
const id = crypto.randomUUID();
followOperations(() => {
  operations++;
});
useStore.subscribe(({ keeping }, before) => {
  if (keeping !== before.keeping) window.told?.(id, keeping, operations);
});

function act(deed: Deed): void {
  if (deed.kind === 'undo') undo();
  else if (deed.kind === 'redo') redo();
  else if (deed.kind === 'saved') markSaved(deed.tables);
  else changeDocument(labelOf(deed) as Label, (document) => edited(document, deed), deed.transaction);
}

/** Resolves once nothing is being written any more, with what the page says of it. */
function settled(): Promise<string> {
  return new Promise((resolve) => {
    const look = () => {
      const { keeping } = useStore.getState();
      if (keeping === 'keeping') return;
      stop();
      resolve(keeping);
    };
    const stop = useStore.subscribe(look);
    look();
  });
}

window.keepPage = {
  id,
  mayEdit: () => useStore.getState().readOnly === null,
  takeOver,
  operations: () => operations,
  open: ({ name, dataset, remains }) => showNetwork({ name, dataset, remains, issues: [], skipped: 0 }),
  run: async (deeds, isSpaced) => {
    for (const deed of deeds) {
      act(deed);
      if (isSpaced) await new Promise((resolve) => setTimeout(resolve));
    }
  },
  tryAgain: keepAgain,
  timed: async (deed) => {
    const start = performance.now();
    act(deed);
    const keeping = await settled();
    if (keeping !== 'kept') throw new Error(`the page says ${keeping}`);
    return performance.now() - start;
  },
  settled,
  seen: () => ({ history: useStore.getState().history, keeping: useStore.getState().keeping }),
};
