/**
 * What is said over the picture about the open network as a whole: that it is a copy of the example, told once; that the address names
 * what it does not have; that it is not, or not wholly, kept in this browser.
 */
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { KEEPING } from '../../messages/keeping.ts';
import { lastNetworkId } from '../keeping/kept-networks.ts';
import { useMessages } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { tellAbsent, tellKeeping, tellNews } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { networkAddress } from './address-bar.ts';

export function KeepingNotice() {
  const strings = useMessages(KEEPING);
  const keeping = useStore((state) => state.keeping);
  const news = useStore((state) => state.news);
  const absent = useStore((state) => state.absent);
  return (
    <>
      {news === null ? null : (
        <p className="notice" role="status">
          {strings.news[news]}{' '}
          {news === 'kept' ? (
            <Button className="link" onPress={() => window.location.assign(networkAddress(lastNetworkId()))}>
              {strings.openCopy}
            </Button>
          ) : null}{' '}
          <Button className="link" onPress={() => tellNews(null)}>
            {strings.dismiss}
          </Button>
        </p>
      )}
      {absent === 0 ? null : (
        <p className="notice" role="status">
          <Counted text={strings.absent(countOf('rows', absent, 'absent'))} />{' '}
          <Button className="link" onPress={() => tellAbsent(0)}>
            {strings.dismiss}
          </Button>
        </p>
      )}
      {keeping === 'none' || keeping === 'keeping' || keeping === 'kept' ? null : (
        <p className="notice" role="status">
          {strings.states[keeping]}{' '}
          {keeping === 'missing' || keeping === 'damaged' ? (
            <Button className="link" onPress={() => tellKeeping(keeping === 'missing' ? 'none' : 'kept')}>
              {strings.dismiss}
            </Button>
          ) : null}
        </p>
      )}
    </>
  );
}
