/**
 * Two territories side by side: what each does with its members, among them, and with others, by which instruments, on which
 * themes. Counts with their lists, no score.
 */
import type { ReactNode } from 'react';
import type { Actor, Relation } from '../../core/dataset.ts';
import { type TerritoryProfile, territoryProfile } from '../../core/territory-profile.ts';
import { RELATION_TYPES } from '../../core/vocabulary.ts';
import { territoriesIn } from '../derived.ts';
import { typeOf } from '../facts.ts';
import { capitalised, useStrings, useWord } from '../language.ts';
import { useRecipe } from '../recipe-in-use.ts';
import { changeView } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { useDataset } from '../universe.ts';
import { ActorPicker } from './ActorPicker.tsx';
import { ActorLink } from './Evidence.tsx';
import { LongList } from './PanelParts.tsx';
import { RelationLine } from './RelationLine.tsx';

export function ComparePanel() {
  const all = useStrings();
  const strings = all.analysis.compare;
  const word = useWord();
  const dataset = useDataset();
  const recipe = useRecipe();
  const { from, to } = useStore((state) => state.view);
  const territories = territoriesIn(dataset);
  const profiles = [territoryProfile(dataset, recipe, from), territoryProfile(dataset, recipe, to)] as const;
  const [a, b] = profiles;
  const common = a === null || b === null ? [] : a.partners.filter((actor) => b.partners.includes(actor));
  const rows: readonly { readonly title: string; readonly cell: (profile: TerritoryProfile) => ReactNode }[] = [
    { title: strings.members, cell: ({ members }) => <Actors actors={members} /> },
    { title: strings.cooperating, cell: ({ cooperating }) => <Actors actors={cooperating} /> },
    { title: strings.withMembers, cell: ({ withMembers }) => <Relations relations={withMembers} /> },
    { title: strings.amongMembers, cell: ({ amongMembers }) => <Relations relations={amongMembers} /> },
    { title: strings.withOthers, cell: ({ withOthers }) => <Relations relations={withOthers} /> },
    { title: strings.partners, cell: ({ partners }) => <Actors actors={partners} /> },
    {
      title: strings.types,
      cell: (profile) =>
        instrumentsOf(profile)
          .map((type) => capitalised(word(typeOf(type))))
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
                // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second, whoever they are
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
                  // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second, whoever they are
                  <td key={i}>{profile === null ? '' : cell(profile)}</td>
                ))}
              </tr>
            ))}
            {a === null || b === null ? null : (
              <tr>
                <th scope="row">{strings.common}</th>
                <td colSpan={2}>
                  <Actors actors={common} />
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      <section className="sheet-section meaning">
        <h3 className="overline">{all.analysis.whatItSays}</h3>
        <p>{strings.meaning}</p>
      </section>
    </>
  );
}

function instrumentsOf({ withMembers, amongMembers, withOthers }: TerritoryProfile) {
  const used = new Set([...withMembers, ...amongMembers, ...withOthers].map((relation) => relation.type));
  return RELATION_TYPES.map((type) => type.id).filter((type) => used.has(type));
}

function Actors({ actors }: { readonly actors: readonly Actor[] }) {
  return (
    <>
      <b>{actors.length}</b>
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

function Relations({ relations }: { readonly relations: readonly Relation[] }) {
  return (
    <>
      <b>{relations.length}</b>
      <LongList items={relations} render={(relation) => <RelationLine key={relation.id} relation={relation} />} />
    </>
  );
}
