/**
 * Says over the picture that the open network can only be read here, why, and what leads out of it: writing from here instead of from
 * the other tab, or the newer version of the page, or the network itself after a restore point.
 */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { HISTORY } from '../../messages/history.ts';
import { KEEPING } from '../../messages/keeping.ts';
import { readOnlyIn } from '../derived/open-document.ts';
import { useTold } from '../derived/universe.ts';
import { takeOver } from '../keeping/open-network.ts';
import { useMessages } from '../language.ts';
import { stopLooking } from '../state/document.ts';
import { announce } from '../state/presence.ts';
import { useStore } from '../state/store.ts';

export function ReadOnlyNotice() {
  const strings = useMessages(KEEPING);
  const history = useMessages(HISTORY);
  const reason = useStore(readOnlyIn);
  const lookedAt = useStore((state) => state.lookedAt);
  const language = useStore((state) => state.view.language);
  const told = useTold();
  const [isTaking, setTaking] = useState(false);
  if (reason === null) return null;
  if (reason === 'look') {
    if (lookedAt === null) return null;
    const name = lookedAt.reason === 'named' ? told(lookedAt.name) : history.reasons[lookedAt.reason];
    const date = new Date(lookedAt.time).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
    return (
      <p className="notice read-only" role="status">
        {history.looking(name, date)}{' '}
        <Button className="link" onPress={stopLooking}>
          {history.back}
        </Button>
      </p>
    );
  }
  const take = async () => {
    setTaking(true);
    if (!(await takeOver())) announce(strings.turns.refused);
    setTaking(false);
  };
  return (
    <p className="notice read-only" role="status">
      {strings.readOnlyHelp[reason]}{' '}
      {reason === 'otherTab' ? (
        <Button className="link" isDisabled={isTaking} onPress={() => void take()}>
          {isTaking ? strings.turns.taking : strings.turns.take}
        </Button>
      ) : (
        <Button className="link" onPress={() => window.location.reload()}>
          {strings.reload}
        </Button>
      )}
    </p>
  );
}
