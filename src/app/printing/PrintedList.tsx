/**
 * The list of actors on paper, all of it open: a table for each level, whose heading is repeated on each sheet, with every actor and its
 * relations.
 */
import { STATUSES, termOf } from '../../core/model/vocabulary.ts';
import { LIST } from '../../messages/list.ts';
import { indexOf } from '../derived/facts.ts';
import { type ListedActor, useListedGroups } from '../derived/listed-actors.ts';
import { useDataset, useTypes } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Folds } from '../panels/Folds.tsx';
import { Counted } from '../parts/Figure.tsx';
import { LineSample, NetworkActorSymbol } from '../parts/Symbol.tsx';

export function PrintedList() {
  const strings = useMessages(LIST);
  const { groups, over } = useListedGroups();
  return (
    <>
      {over === null ? null : <Folds {...over} />}
      {groups.length === 0 ? <p>{strings.nothing}</p> : null}
      {groups.map((group) => (
        <table key={group.id} className="printed-table">
          <thead>
            <tr>
              <th scope="colgroup" colSpan={2}>
                {group.label} · <Counted text={strings.inGroup(group.count)} />
              </th>
            </tr>
          </thead>
          <tbody>
            {group.actors.map((listed) => (
              <tr key={listed.id}>
                <th scope="row">
                  <NetworkActorSymbol actor={listed.actor} size={16} /> {listed.actor.name}
                </th>
                <td>
                  <Relations listed={listed} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

function Relations({ listed: { actor, relations, note } }: { readonly listed: ListedActor }) {
  const word = useWord();
  const types = useTypes();
  const { actors } = indexOf(useDataset());
  return (
    <>
      {note === '' ? null : <p>{note}</p>}
      {relations.map(({ id, relation }) => (
        <p key={id}>
          <LineSample type={relation.type} status={relation.status} /> {capitalised(word(types.of(relation.type)))}
          {' : '}
          {relation.members
            .filter((member) => member.actor !== actor.id)
            .map((member) => actors.get(member.actor)?.name ?? member.actor)
            .join(', ')}{' '}
          <span className="hint">({word(termOf(STATUSES, relation.status))})</span>
        </p>
      ))}
    </>
  );
}
