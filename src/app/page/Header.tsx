/**
 * The bar at the head of the page: which network is open, the search, what is done with the network, and help, theme and language, which
 * concern none.
 */
import { Button } from 'react-aria-components';
import { THEMES } from '../../core/session/view.ts';
import { OTHER_LANGUAGE } from '../../messages/language.ts';
import { PAGE } from '../../messages/page.ts';
import { isExample, titleIn } from '../derived/open-document.ts';
import { useTold } from '../derived/universe.ts';
import { IS_FILE, IS_PRESENTATION_FILE } from '../edition.ts';
import { useMessages } from '../language.ts';
import { announce, openDialog } from '../state/presence.ts';
import { changeView, openPanel } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { presentHash } from './address-bar.ts';
import { SaveButton } from './SaveButton.tsx';
import { SearchBox } from './SearchBox.tsx';
import { UndoButtons } from './UndoButtons.tsx';

/** The bar of the page. While tables are imported, only what does not touch the open network. */
export function Header({ isImporting }: { readonly isImporting: boolean }) {
  const strings = useMessages(PAGE);
  const { language, theme } = useStore((state) => state.view);
  const other = OTHER_LANGUAGE[language];
  const name = useTold()(useStore(titleIn));
  const nextTheme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'light';
  return (
    <header className="header">
      <p className="brand">{strings.appName}</p>
      <p className="network-name" title={name}>
        {name}
      </p>
      {isImporting ? null : <SearchBox />}
      <div className="header-buttons">
        {isImporting ? null : <NetworkButtons />}
        <Button className="header-button" onPress={() => openDialog('help')}>
          {strings.header.help}
        </Button>
        <Button
          className="header-button"
          aria-label={`${strings.theme.label}\u00a0: ${strings.theme[nextTheme]}`}
          onPress={() => changeView({ theme: nextTheme })}
        >
          ◐
        </Button>
        <Button
          className="header-button"
          aria-label={`${other.toUpperCase()}, ${strings.otherLanguage}`}
          onPress={() => changeView({ language: other })}
        >
          <span lang={other}>{other.toUpperCase()}</span>
        </Button>
      </div>
    </header>
  );
}

/** What is done with the open network. */
function NetworkButtons() {
  const strings = useMessages(PAGE);
  const isOwn = !useStore(isExample);
  const panel = useStore((state) => state.view.panel);
  const share = async () => {
    const address = `${window.location.href.replace(/#.*$/, '')}${presentHash()}`;
    try {
      await navigator.clipboard.writeText(address);
      announce(isOwn ? `${strings.share.copied} ${strings.share.ownData}` : strings.share.copied);
    } catch {
      announce(strings.share.failed);
    }
  };
  return (
    <>
      <UndoButtons />
      {IS_PRESENTATION_FILE ? null : (
        <>
          <Button className="header-button" onPress={() => openDialog('territory')}>
            {strings.header.territory}
          </Button>
          <Button className="header-button" onPress={() => openDialog('open')}>
            {strings.header.open}
          </Button>
          <SaveButton />
        </>
      )}
      <Button className="header-button" aria-pressed={panel === 'story'} onPress={() => openPanel(panel === 'story' ? null : 'story')}>
        {strings.header.present}
      </Button>
      {IS_FILE ? null : (
        <Button className="header-button" onPress={share}>
          {strings.header.share}
        </Button>
      )}
    </>
  );
}
