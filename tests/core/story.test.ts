/**
 * The story: kept in its file in every flavour, edited and undone step by step, and shown after any change of the data. The shipped
 * story says nothing that the shipped network does not contain.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analysis/analysis.ts';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { finished } from '../../src/core/basics/finished.ts';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import type { Dataset, StoryStep } from '../../src/core/model/dataset.ts';
import { brokenSteps, newStep, proofsOf, said, withChange, withMove, withStep } from '../../src/core/model/story.ts';
import { actorsWithoutCooperation } from '../../src/core/network/comprised.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { selectionOf } from '../../src/core/network/selection.ts';
import { tiesOf } from '../../src/core/network/ties.ts';
import { hashToAddress } from '../../src/core/session/address.ts';
import { idsInView } from '../../src/core/session/story-views.ts';
import { summarise, summaryText } from '../../src/core/telling/summary.ts';
import { sceneOfDataset } from '../../src/scene/draw.ts';
import { datasets } from '../support/arbitraries.ts';
import { messages, read, shippedDataset, shippedFiles, textFile } from '../support/datasets.ts';
import { isArticulation } from '../support/types.ts';

const shipped = shippedDataset();

describe('the story of the shipped network', () => {
  const analysis = finished(analyse(shipped, DEFAULT_RECIPE));
  const stepOf = (id: string) => shipped.story.find((step) => step.id === id) as StoryStep;
  const texts = (id: string) => `${stepOf(id).title.fr} ${stepOf(id).text.fr} ${stepOf(id).title.en} ${stepOf(id).text.en}`;
  const lossOf = (id: string) => analysis.columns.loss[analysis.keys.indexOf(id)];

  test('has eight to ten steps, whole in both languages, with a note each', () => {
    expect(shipped.story.length).toBeGreaterThanOrEqual(8);
    expect(shipped.story.length).toBeLessThanOrEqual(10);
    for (const { id, title, text, note } of shipped.story) {
      for (const part of [title, text, note])
        for (const language of ['fr', 'en'] as const) expect([id, part[language].length > 10]).toEqual([id, true]);
    }
  });

  test('proves every step by quotes with their places, and names nothing that is not there', () => {
    for (const step of shipped.story) {
      const proofs = proofsOf(shipped, step);
      expect([step.id, proofs.length > 0 && proofs.every(({ quote, place }) => quote !== '' && place !== '')]).toEqual([step.id, true]);
    }
    expect(brokenSteps(shipped, shipped.story, idsInView)).toEqual([]);
  });

  test('shows views that are read to the letter', () => {
    for (const { view } of shipped.story) {
      const { view: shown, recipe } = hashToAddress(view);
      if (view.includes('view=')) expect(view).toContain(`view=${shown.id}`);
      if (view.includes('types=')) expect(recipe.types).not.toEqual(DEFAULT_RECIPE.types);
    }
  });

  // In front of a room nothing jumps: between steps of one view, whatever both show stands in the same place.
  test.each(['columns', 'ego'] as const)('keeps every symbol of the view %s where it stands', (layout) => {
    const places = new Map<string, string>();
    let met = 0;
    for (const { view: address } of shipped.story) {
      const { view, recipe } = hashToAddress(address);
      if (view.id !== layout) continue;
      const scene = sceneOfDataset(shipped, {
        layout,
        recipe,
        language: 'fr',
        theme: 'projector',
        ...(view.center === '' ? {} : { center: view.center }),
      });
      for (const { id, x, y } of scene.nodes) {
        // In columns, persons and services have rows only in the steps that show them.
        const key = `${layout === 'ego' ? view.center : recipe.kinds.join()} ${id}`;
        if (places.has(key)) met++;
        expect([key, places.get(key) ?? `${x} ${y}`]).toEqual([key, `${x} ${y}`]);
        places.set(key, `${x} ${y}`);
      }
    }
    expect(places.size).toBeGreaterThan(5);
    if (layout === 'columns') expect(met).toBeGreaterThan(100);
  });

  // The figures of the texts are those of the data, counted here by other ways where there are any.
  test('gives the figures of the network', () => {
    // The text is of what the view shows: one articulation among services is hidden in it.
    const shown = selectionOf(shipped, DEFAULT_RECIPE);
    const articulations = shipped.relations.filter((relation) => isArticulation(relation.type) && shown.has(relation));
    expect(texts('etape-niveaux')).toContain(`${articulations.length} articulations`);
    expect(stepOf('etape-niveaux').title.fr).toBe(summaryText(summarise(shipped, DEFAULT_RECIPE), 'fr').title.replace(/\.$/, ''));
    // Who would be cut off: all but the largest of the parts that are left, by kind.
    const kinds = new Map(shipped.actors.map(({ id, kind }) => [id as string, kind]));
    const cutOff = (id: string, ...wanted: readonly string[]) =>
      partsWithout(id)
        .slice(1)
        .flat()
        .filter((node) => wanted.includes(kinds.get(node) ?? '')).length;
    const mel = [cutOff('mel', 'collectivity', 'organisation'), cutOff('mel', 'set'), cutOff('mel', 'group')] as const;
    expect(mel.reduce((sum, part) => sum + part, 0)).toBe(lossOf('mel'));
    expect(texts('etape-pivots')).toContain(
      `${mel[0]} acteurs nommés, ${mel[1]} ensembles non nommés, qui peuvent se recouper, et ${mel[2]} de ses`,
    );
    const cergy = [cutOff('cergy-pontoise', 'set'), cutOff('cergy-pontoise', 'group')] as const;
    expect(cergy[0] + cergy[1]).toBe(lossOf('cergy-pontoise'));
    expect(texts('etape-pivots')).toContain(`${cergy[0]} ensembles et ${cergy[1]} instances`);
    expect(texts('etape-inconnu')).toContain(
      `${articulations.filter(({ period }) => period.start === '' && period.end === '').length} relations sur ${articulations.length}`,
    );
    const counts = countsOf(shipped, DEFAULT_RECIPE);
    const at = (id: 'bodies' | 'without', level: 'commune' | 'intercommunality') => counts.of(id, `class=${level}`).value;
    expect(stepOf('etape-sans-cooperation').title.fr).toContain(
      `${counts.of('without').value} collectivités et organismes sur ${counts.of('bodies').value}`,
    );
    expect(stepOf('etape-sans-cooperation').text.fr).toContain(
      `les ${at('bodies', 'commune')} communes nommées, ${at('without', 'commune')}, et ${counts.of('comprised').value} autres`,
    );
    expect(stepOf('etape-sans-cooperation').text.fr).toContain(
      `les ${at('bodies', 'intercommunality')} intercommunalités, ${at('without', 'intercommunality')}`,
    );
  });

  /** What is left of the part of the drawn network around an actor when it goes, the largest piece first. */
  const partsWithout = (gone: string): string[][] => {
    const near = new Map<string, Set<string>>();
    const join = (a: string, b: string) => near.set(a, (near.get(a) ?? new Set()).add(b));
    for (const { source, target } of tiesOf(shipped, DEFAULT_RECIPE)) {
      join(source, target);
      join(target, source);
    }
    const seen = new Set([gone]);
    const parts = [...(near.get(gone) ?? [])].map((start) => {
      const part: string[] = [];
      const open = seen.has(start) ? [] : [start];
      seen.add(start);
      for (const node of open) {
        part.push(node);
        for (const next of near.get(node) ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          open.push(next);
        }
      }
      return part;
    });
    return parts.sort((a, b) => b.length - a.length);
  };

  test('says of those without cooperation what is so: all were at the workshop, and of eight nothing else is said', () => {
    const alone = actorsWithoutCooperation(shipped);
    const isIn = (id: string, type: string) =>
      shipped.relations.some((relation) => relation.type === type && relation.members.some(({ actor }) => actor === id));
    expect(alone.filter(({ id }) => !isIn(id, 'attendance'))).toEqual([]);
    const speakers = new Set(
      [...shipped.actors, ...shipped.relations, ...shipped.statements].flatMap(({ evidence }) =>
        evidence.flatMap(({ speaker }) => speaker ?? []),
      ),
    );
    const persons = (body: string) =>
      shipped.relations
        .filter(({ type, members }) => type === 'affiliation' && members.some(({ actor }) => actor === body))
        .flatMap(({ members }) => members.map(({ actor }) => actor));
    const isSaid = (id: string) =>
      shipped.statements.some(({ actors }) => actors.some((actor) => actor === id)) ||
      isIn(id, 'attachment') ||
      persons(id).some((person) => speakers.has(person)) ||
      // The text closes with an article on the site of the RTES, which convened the workshop.
      id === 'rtes';
    expect(texts('etape-sans-cooperation')).toContain(`de ${alone.filter(({ id }) => !isSaid(id)).length} d’entre eux`);
  });

  test('says that communes and régions never meet because they do not', () => {
    const region = new Set<string>(shipped.actors.filter(({ levels }) => levels.includes('region')).map(({ id }) => id));
    const commune = new Set<string>(shipped.actors.filter(({ levels }) => levels.includes('commune')).map(({ id }) => id));
    const together = shipped.relations.filter(
      ({ type, members }) =>
        isArticulation(type) && members.some(({ actor }) => region.has(actor)) && members.some(({ actor }) => commune.has(actor)),
    );
    expect(together).toEqual([]);
    expect(shipped.actors.filter(({ levels }) => levels.includes('department')).map(({ id }) => id)).toEqual(['grand-lyon']);
  });
});

describe('a story is kept', () => {
  test.each(['excel', 'canonical'] as const)('through the files of the %s flavour', (flavour) => {
    const files = datasetToCsv(shipped, CSV_FLAVOURS[flavour]).map(({ name, text }) => textFile(name, text));
    expect(readDataset(files).dataset.story).toEqual(shipped.story);
  });

  const without = (name: string, change: (text: string) => string) =>
    readDataset(shippedFiles().map((file) => (file.name === name ? textFile(name, change(new TextDecoder().decode(file.bytes))) : file)));

  test('when an actor gets another name', () => {
    const { dataset, issues } = without('acteurs.csv', (text) => text.replace('mel,Métropole européenne de Lille', 'mel,Lille Métropole'));
    expect(issues).toEqual([]);
    expect(dataset.story).toEqual(shipped.story);
    expect(dataset.actors.find(({ id }) => id === 'mel')?.name).toBe('Lille Métropole');
  });

  test('when a relation that proves a step is deleted: the step stays, and the line and column are told', () => {
    const parsed = without('relations.csv', (text) => text.replace(/^r-mel-contrat,.*\n/m, ''));
    expect(parsed.dataset.story).toHaveLength(shipped.story.length);
    const told = messages(parsed);
    expect(told.filter((message) => message.includes('r-mel-contrat')).length).toBeGreaterThanOrEqual(2);
    expect(told[0]).toMatch(/^recit\.csv:4: /);
    expect(told[0]).toContain('colonne « preuves »');
    expect(brokenSteps(parsed.dataset, parsed.dataset.story, idsInView).map(({ step }) => step.id)).toContain('etape-instruments');
    expect(parsed.issues.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('when the data are opened again after an id has changed: what is named in a view is told too', () => {
    const changed = (text: string) => text.replaceAll(/(?<![\w-])mel(?![\w-])/g, 'lille-metropole');
    const files = shippedFiles().map((file) =>
      file.name === 'recit.csv' ? file : textFile(file.name, changed(new TextDecoder().decode(file.bytes))),
    );
    const { dataset } = readDataset(files);
    const broken = brokenSteps(dataset, dataset.story, idsInView);
    expect(broken.map(({ step }) => step.id)).toContain('etape-mel');
    expect(broken.every(({ missing }) => missing.includes('mel'))).toBe(true);
    expect(dataset.story.map(({ title }) => title)).toEqual(shipped.story.map(({ title }) => title));
  });

  test('with names in the place of ids, and an id made where there is none', () => {
    const parsed = read(
      ['acteurs.csv', 'id,nom,genre\na,Lille,collectivité\nb,Roubaix,collectivité\n'],
      ['relations.csv', 'id,type,de,vers\nr1,partenariat,a,b\n'],
      ['recit.csv', 'titre,montrer,preuves\nDeux villes,Lille|b,r1\n'],
    );
    expect(parsed.dataset.story).toMatchObject([
      { id: 'deux-villes', reveal: ['a', 'b'], proofs: ['r1'], title: { fr: 'Deux villes', en: '' } },
    ]);
    expect(said(parsed.dataset.story[0]?.title ?? { fr: '', en: '' }, 'en')).toBe('Deux villes');
  });

  test('but a step without title is an error with its place', () => {
    const parsed = read(['relations.csv', 'type,de,vers\npartenariat,A,B\n'], ['recit.csv', 'titre,texte\n,Sans titre\n']);
    expect(parsed.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { place: { file: 'recit.csv', line: 2, column: 'titre' } },
    ]);
  });
});

describe('a story is made', () => {
  const shown = { view: 'view=map', reveal: [], frame: [] };
  const ids = (story: readonly StoryStep[]) => story.map(({ id }) => id);

  test('step by step, with ids that nothing bears', () => {
    const first = newStep(shipped, shipped.story, shown);
    expect(ids(shipped.story)).not.toContain(first.id);
    const story = withStep(shipped.story, first, 'etape-mel');
    expect(ids(story).indexOf(first.id)).toBe(ids(story).indexOf('etape-mel' as StoryStep['id']) + 1);
    expect(newStep(shipped, story, shown).id).not.toBe(first.id);
    expect(withChange(story, first.id, { title: { fr: 'Neuf', en: '' } }).find(({ id }) => id === first.id)?.title.fr).toBe('Neuf');
  });

  test('moves keep every step and stay within the story', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: -20, max: 20 }), (i, by) => {
        const id = shipped.story[i]?.id ?? '';
        const moved = withMove(shipped.story, id, by);
        expect([...ids(moved)].sort()).toEqual([...ids(shipped.story)].sort());
        expect(ids(moved).indexOf(id as StoryStep['id'])).toBe(Math.min(shipped.story.length - 1, Math.max(0, i + by)));
      }),
      { seed: 62, numRuns: 100 },
    );
  });
});

test('no step of any dataset is broken but by what is missing from it', () => {
  fc.assert(
    fc.property(datasets, (dataset: Dataset) => {
      expect(brokenSteps(dataset, dataset.story, idsInView)).toEqual([]);
      const [gone, ...rest] = dataset.actors;
      const named = (step: StoryStep) => [...step.reveal, ...step.frame, ...step.proofs, step.view].join(' ').includes(gone?.id ?? '-');
      for (const { step, missing } of brokenSteps({ ...dataset, actors: rest }, dataset.story, idsInView)) {
        expect(missing).toEqual([gone?.id]);
        expect(named(step)).toBe(true);
      }
    }),
    { seed: 63, numRuns: 100 },
  );
});
