/**
 * What files say of an actor or a relation in columns that the model does not have, such as a sum of money: each under the heading that it
 * had. Nothing is computed from it, and it is on no screen while names are hidden, since it may hold some.
 */
import { keptOf } from '../../core/model/remains.ts';
import { useNameGuard } from '../derived/universe.ts';
import { useStore } from '../state/store.ts';
import { Facts } from './Evidence.tsx';

export function KeptFacts({ table, id }: { readonly table: 'actors' | 'relations'; readonly id: string }) {
  const remains = useStore((state) => state.history.document.remains);
  const isNameless = useNameGuard() !== null;
  if (isNameless) return null;
  return <Facts rows={keptOf(remains, table, id).map(({ header, text }) => ({ term: header, value: text }))} />;
}
