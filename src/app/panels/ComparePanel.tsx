/**
 * Two territories side by side: what each does with its members, what the members do among themselves and with others, by which
 * instruments, on which themes. Counts with their lists, no score.
 */

import type { ReactNode } from 'react';
import { countOf } from '../../core/analysis/count-names.ts';
import { type TerritoryProfile, territoryProfile } from '../../core/analysis/territory-profile.ts';
import type { Actor, Relation } from '../../core/model/dataset.ts';
import type { RelationTypes } from '../../core/model/relation-types.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { NUMBERS } from '../../messages/numbers.ts';
import { territoriesIn } from '../derived/drawing.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useDataset, useTypes } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted, Figure } from '../parts/Figure.tsx';
import { changeView } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ActorPicker } from './ActorPicker.tsx';
import { ActorLink } from './Evidence.tsx';
import { LongList } from './PanelParts.tsx';
import { RelationLine } from './RelationLine.tsx';

export function ComparePanel() {
  const all = useMessages(ANALYSING);
  const strings = all.compare;
  const word = useWord();
  const types = useTypes();
  const dataset = useDataset();
  const recipe = useRecipe();
  const { from, to } = useStore((state) => state.view);
  const territories = territoriesIn(dataset);
  const profiles = [territoryProfile(dataset, recipe, from), territoryProfile(dataset, recipe, to)] as const;
  const [a, b] = profiles;
  const common = a === null || b === null ? [] : a.partners.filter((actor) => b.partners.includes(actor));
  const rows: readonly { readonly title: string; readonly cell: (profile: TerritoryProfile) => ReactNode }[] = [
    { title: strings.members, cell: ({ territory, members }) => <Actors name={`${territory.id}+members`} actors={members} /> },
    {
      title: strings.cooperating,
      cell: ({ territory, cooperating }) => <Actors name={`${territory.id}+cooperating`} actors={cooperating} />,
    },
    {
      title: strings.withMembers,
      cell: ({ territory, withMembers }) => <Relations name={`${territory.id}+with-members`} relations={withMembers} />,
    },
    {
      title: strings.amongMembers,
      cell: ({ territory, amongMembers }) => <Relations name={`${territory.id}+among-members`} relations={amongMembers} />,
    },
    {
      title: strings.withOthers,
      cell: ({ territory, withOthers }) => <Relations name={`${territory.id}+with-others`} relations={withOthers} />,
    },
    { title: strings.partners, cell: ({ territory, partners }) => <Actors name={`${territory.id}+partners`} actors={partners} /> },
    {
      title: strings.types,
      cell: (profile) =>
        instrumentsOf(types, profile)
          .map((type) => capitalised(word(types.of(type))))
          .join(', ') || strings.none,
    },
    { title: strings.themes, cell: ({ themes }) => themes.join(', ') || strings.none },
  ];
  return (
    <>
      <h2 className="sheet-title">{strings.lead}</h2>
      {(
        [
          ['from', strings.first, from],
          ['to', strings.second, to],
        ] as const
      ).map(([key, label, value]) => (
        <ActorPicker key={key} label={label} value={value} actors={territories} onChange={(id) => changeView({ [key]: id })} />
      ))}
      {a === null && b === null ? null : (
        <table className="comparison">
          <thead>
            <tr>
              <th scope="col">{strings.row}</th>
              {profiles.map((profile, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the two columns have no identity but their order
                <th key={i} scope="col">
                  {profile === null ? '–' : <ActorLink actor={profile.territory} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ title, cell }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {profiles.map((profile, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the two columns have no identity but their order
                  <td key={i}>{profile === null ? '' : cell(profile)}</td>
                ))}
              </tr>
            ))}
            {a === null || b === null ? null : (
              <tr>
                <th scope="row">{strings.common}</th>
                <td colSpan={2}>
                  <Actors name={`${a.territory.id} ${b.territory.id}+common`} actors={common} />
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      <section className="sheet-section meaning">
        <h3 className="overline">{all.whatItSays}</h3>
        <p>{strings.meaning}</p>
      </section>
    </>
  );
}

function instrumentsOf({ list }: RelationTypes, { withMembers, amongMembers, withOthers }: TerritoryProfile) {
  const used = new Set([...withMembers, ...amongMembers, ...withOthers].map((relation) => relation.type));
  return list.map((type) => type.id).filter((type) => used.has(type));
}

/** A count with its actors. `name`: the name of the count that the cell shows. */
function Actors({ name, actors }: { readonly name: string; readonly actors: readonly Actor[] }) {
  return (
    <>
      <b>
        <Figure count={countOf('compared-actors', actors.length, name)} />
      </b>
      <LongList
        items={actors}
        render={(actor) => (
          <li key={actor.id}>
            <ActorLink actor={actor} />
          </li>
        )}
      />
    </>
  );
}

function Relations({ name, relations }: { readonly name: string; readonly relations: readonly Relation[] }) {
  const { withImplied } = useMessages(NUMBERS);
  const implied = relations.filter(({ certainty }) => certainty === 'implied').length;
  return (
    <>
      <b>
        <Counted text={withImplied({ ...countOf('compared-relations', relations.length, name), implied })} />
      </b>
      <LongList items={relations} render={(relation) => <RelationLine key={relation.id} relation={relation} />} />
    </>
  );
}
