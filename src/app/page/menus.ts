/**
 * What the menus of the bar offer: what is done with the network where the bar has no room for its buttons, how it is passed on, and
 * everything that is asked for less often.
 */
import { THEMES, type ViewId } from '../../core/session/view.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { OTHER_LANGUAGE } from '../../messages/language.ts';
import { PAGE } from '../../messages/page.ts';
import { isExample } from '../derived/open-document.ts';
import { IS_FILE, IS_PRESENTATION_FILE } from '../edition.ts';
import { useMessages } from '../language.ts';
import { OFFERS_PRINTING, printShown } from '../printing/PrintSpace.tsx';
import { announce, openDialog } from '../state/presence.ts';
import { changeView, openPanel, showView } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { presentHash } from './address-bar.ts';
import { useNarrow } from './media.ts';
import type { MenuEntry } from './menu-entry.ts';
import { IN_MENU } from './Spaces.tsx';

/** What the buttons of the bar do, for a window that has no room for them. */
export function useFileEntries(): readonly MenuEntry[] {
  const strings = useMessages(PAGE);
  const files: readonly MenuEntry[] = IS_PRESENTATION_FILE
    ? []
    : [
        { id: 'open', label: strings.header.open, help: null, onPress: () => openDialog('open') },
        {
          id: 'save',
          label: strings.header.save,
          help: null,
          onPress: () => void import('../files/saving.ts').then(({ saveNetwork }) => saveNetwork()),
        },
      ];
  return [...files, { id: 'present', label: strings.header.present, help: null, onPress: () => openPanel('story') }];
}

/** Addresses that lead nobody else to this page: those of the computer that it runs on. */
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** How the network and its pictures are passed on, each with what it is for. */
export function useShareEntries(): readonly MenuEntry[] {
  const strings = useMessages(PAGE);
  const isOwn = !useStore(isExample);
  const isLocal = LOCAL_HOSTS.includes(window.location.hostname);
  const copyAddress = async () => {
    const address = `${window.location.href.replace(/#.*$/, '')}${presentHash()}`;
    try {
      await navigator.clipboard.writeText(address);
      const limit = isOwn ? strings.share.ownData : isLocal ? strings.share.localOnly : '';
      announce(`${strings.share.copied} ${limit}`.trim());
    } catch {
      announce(strings.share.failed);
    }
  };
  return [
    ...(OFFERS_PRINTING
      ? [{ id: 'print', label: strings.share.print, help: strings.share.printHelp, onPress: () => void printShown('view') }]
      : []),
    { id: 'export', label: strings.share.export, help: strings.share.exportHelp, onPress: () => openDialog('export') },
    ...(IS_FILE
      ? []
      : [
          {
            id: 'address',
            label: strings.share.address,
            help: isOwn ? strings.share.ownAddressHelp : isLocal ? strings.share.localAddressHelp : strings.share.addressHelp,
            onPress: copyAddress,
          },
        ]),
  ];
}

/** What is asked for less often: another way to look at the network, help, language, theme, the declarations. */
export function useMoreEntries(isImporting: boolean): readonly MenuEntry[] {
  const strings = useMessages(PAGE);
  const exploring = useMessages(EXPLORING);
  const isNarrow = useNarrow();
  const { id: view, second, theme, language } = useStore((state) => state.view);
  const other = OTHER_LANGUAGE[language];
  const beside: ViewId = view === 'list' ? 'columns' : 'list';
  const looking: readonly MenuEntry[] = [
    { id: IN_MENU, label: strings.menu.forces, help: strings.menu.forcesHelp, isOn: view === IN_MENU, onPress: () => showView(IN_MENU) },
    ...(isNarrow
      ? []
      : [
          {
            id: 'beside',
            label: exploring.beside,
            help: exploring.besideHelp,
            isOn: second !== null,
            onPress: () => changeView({ second: second === null ? beside : null }),
          },
        ]),
    { id: 'saved', label: exploring.saved, help: strings.menu.savedHelp, onPress: () => openDialog('views') },
    ...(IS_PRESENTATION_FILE
      ? []
      : [{ id: 'persons', label: strings.menu.persons, help: strings.menu.personsHelp, onPress: () => openDialog('persons') }]),
  ];
  return [
    ...(isImporting ? [] : looking),
    { id: 'help', label: strings.header.help, help: null, isFirst: true, onPress: () => openDialog('help') },
    ...THEMES.map((entry, i) => ({
      id: entry,
      label: strings.theme[entry],
      help: null,
      isFirst: i === 0,
      isOn: entry === theme,
      onPress: () => changeView({ theme: entry }),
    })),
    {
      id: 'language',
      label: strings.otherLanguage,
      help: null,
      lang: other,
      isFirst: true,
      onPress: () => changeView({ language: other }),
    },
    { id: 'accessibility', label: strings.footer.accessibility, help: null, isFirst: true, onPress: () => openDialog('accessibility') },
    { id: 'privacy', label: strings.footer.privacy, help: null, onPress: () => openDialog('privacy') },
  ];
}
