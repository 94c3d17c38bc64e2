/**
 * Where the reader left a network: which territory and view, and nothing that may name a person.
 */
import { expect, test } from 'vitest';
import { forgetPlace, keepPlace, lastPlace } from '../../src/app/keeping/last-places.ts';
import { networkAddress } from '../../src/app/page/address-bar.ts';
import { useStore } from '../../src/app/state/store.ts';
import { historyOf } from '../../src/core/model/history.ts';
import { DEFAULT_VIEW, type View } from '../../src/core/session/view.ts';

/** Keeps the place of a view of a network with this id. */
function left(id: string, view: Partial<View>): void {
  const { document } = useStore.getState().history;
  keepPlace({ history: historyOf({ ...document, id }), view: { ...DEFAULT_VIEW, ...view } });
}

test('a network opens where it was left, each at its own place, without what may name a person', () => {
  left('one', {
    id: 'actors',
    perimeter: 'department:93',
    open: ['fold:a'],
    query: 'Schmidt',
    center: 'clara-schmidt',
    from: 'x',
    panel: 'paths',
  });
  left('two', { id: 'list', nameless: true });
  expect(lastPlace('one')).toBe('view=actors&perimeter=department:93&open=fold:a');
  expect(networkAddress('two')).toBe('#network=two&view=list&names=none');
  // Back at the first view, nothing is left to keep.
  left('two', {});
  expect(networkAddress('two')).toBe('#network=two');
  forgetPlace('one');
  expect(networkAddress('one')).toBe('#network=one');
});

test('the example has no place, and a browser full of places forgets the oldest', () => {
  keepPlace({ history: useStore.getState().history, view: { ...DEFAULT_VIEW, id: 'list' } });
  expect(networkAddress(null)).toBe('#');
  for (let i = 0; i <= 50; i++) left(`n${i}`, { id: 'list' });
  expect([lastPlace('n0'), lastPlace('n1'), lastPlace('n50')]).toEqual(['', 'view=list', 'view=list']);
  localStorage.setItem('maillage.places', '{"n1": 3, "n2": "view=matrix"}');
  expect([lastPlace('n1'), lastPlace('n2')]).toEqual(['', 'view=matrix']);
  localStorage.setItem('maillage.places', '"other"');
  expect(lastPlace('n2')).toBe('');
});
