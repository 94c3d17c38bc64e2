/**
 * The bar at the head of the page: which network is open, the four spaces, the search, what is done with the network, and a menu for the
 * rest. On a phone only the search and the menu have room in it; the menu then holds what the bar has no room for.
 */
import { Button } from 'react-aria-components';
import { PAGE } from '../../messages/page.ts';
import { titleIn } from '../derived/open-document.ts';
import { useTold } from '../derived/universe.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { useMessages } from '../language.ts';
import { openDialog, openFilters } from '../state/presence.ts';
import { openPanel } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { MenuButton } from './MenuButton.tsx';
import { useNarrow, usePhone } from './media.ts';
import { useFileEntries, useMoreEntries, useShareEntries } from './menus.ts';
import { SaveButton } from './SaveButton.tsx';
import { SearchBox } from './SearchBox.tsx';
import { Spaces } from './Spaces.tsx';
import { UndoButtons } from './UndoButtons.tsx';

/** The bar of the page. While tables are imported, only what does not touch the open network. */
export function Header({ isImporting }: { readonly isImporting: boolean }) {
  const strings = useMessages(PAGE);
  const name = useTold()(useStore(titleIn));
  const isPhone = usePhone();
  const files = useFileEntries();
  const share = useShareEntries();
  const more = useMoreEntries(isImporting);
  return (
    <header className="header">
      <p className="brand">{strings.appName}</p>
      <p className="network-name" title={name}>
        {name}
      </p>
      {isImporting ? null : (
        <>
          {isPhone ? null : <Spaces />}
          <SearchBox />
        </>
      )}
      <div className="header-buttons">
        {isImporting ? null : (
          <>
            <UndoButtons />
            {isPhone ? null : (
              <>
                {IS_PRESENTATION_FILE ? null : (
                  <>
                    <Button className="header-button" onPress={() => openDialog('open')}>
                      {strings.header.open}
                    </Button>
                    <SaveButton />
                  </>
                )}
                <FilterButton />
                <StoryButton />
                <MenuButton label={strings.header.share} sign={null} entries={share} />
              </>
            )}
          </>
        )}
        <MenuButton label={strings.header.more} sign={<Dots />} entries={isPhone && !isImporting ? [...files, ...share, ...more] : more} />
      </div>
    </header>
  );
}

/** The sign of the menu for everything else. */
function Dots() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
      <circle cx="4" cy="10" r="1.6" />
      <circle cx="10" cy="10" r="1.6" />
      <circle cx="16" cy="10" r="1.6" />
    </svg>
  );
}

/** Opens the filters beside the picture, or over it where there is no room. */
function FilterButton() {
  const strings = useMessages(PAGE);
  const isNarrow = useNarrow();
  const isFiltering = useStore((state) => state.isFiltering);
  return isNarrow ? (
    <Button className="header-button" onPress={() => openDialog('legend')}>
      {strings.header.filter}
    </Button>
  ) : (
    <Button className="header-button" aria-pressed={isFiltering} onPress={() => openFilters(!isFiltering)}>
      {strings.header.filter}
    </Button>
  );
}

function StoryButton() {
  const strings = useMessages(PAGE);
  const isOpen = useStore((state) => state.view.panel === 'story');
  return (
    <Button className="header-button strong" aria-pressed={isOpen} onPress={() => openPanel(isOpen ? null : 'story')}>
      {strings.header.present}
    </Button>
  );
}
