/**
 * The legend in one line over the view: the colours of the families of articulations, each a switch that shows or hides it, and the
 * looks of lines and symbols. What is not in the open network is not in the legend. The whole filter, type by type, is LegendPanel.
 */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { countsOf } from '../../core/analysis/counts.ts';
import { typesOf } from '../../core/model/relation-types.ts';
import { FAMILIES, type Family, STATUSES, type Status } from '../../core/model/vocabulary.ts';
import { showsType, switched, withTypes } from '../../core/network/recipe.ts';
import { PAGE } from '../../messages/page.ts';
import { useMeasured } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { ActorSymbol, FamilyLine, HollowLine } from '../parts/Symbol.tsx';
import { changeRecipe } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** The statuses that share a look: in force; past; not yet, or only possible; not stated. */
const STATES = [
  { id: 'inForce', sample: 'in-force', statuses: ['in-force'] },
  { id: 'past', sample: 'past', statuses: ['past'] },
  { id: 'notYet', sample: 'planned', statuses: ['planned', 'optional', 'proposed'] },
  { id: 'unknown', sample: 'unknown', statuses: ['unknown'] },
] as const satisfies readonly { readonly id: string; readonly sample: Status; readonly statuses: readonly Status[] }[];

/** Length of the lines of the legend, CSS pixels: long enough to tell dashes, short enough for one line at 1280 px. */
const SAMPLE = 16;

export function LegendLine() {
  const strings = useMessages(PAGE).legend;
  return (
    <section className="legend-line" aria-label={strings.line}>
      <Meaning />
      <Families />
      <States />
      <Symbols />
    </section>
  );
}

/** The word for what lines stand for; pressed, it says what that and the other words of the legend mean. */
function Meaning() {
  const strings = useMessages(PAGE).legend;
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="legend-meaning">
      <Button className="legend-word" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)} onBlur={() => setOpen(false)}>
        {strings.word}
      </Button>
      {isOpen ? (
        <span className="legend-meaning-text" role="status">
          {strings.glossary.map(([term, meaning]) => (
            <span key={term}>
              <b>{term}</b> – {meaning}
            </span>
          ))}
        </span>
      ) : null}
    </span>
  );
}

function Families() {
  const strings = useMessages(PAGE).legend;
  const dataset = useMeasured();
  const recipe = useStore((state) => state.recipe);
  const all = typesOf(dataset);
  const counts = countsOf(dataset, recipe);
  return FAMILIES.map(({ id }) => {
    if (id === 'belonging') return null;
    const types = all.list.filter(
      ({ layer, family, id: type }) =>
        layer === 'articulation' && family === id && counts.of('articulations-in-all', `type=${type}`).value > 0,
    );
    if (types.length === 0) return null;
    const isOn = types.some((type) => showsType(recipe, type));
    return (
      <Switch
        key={id}
        label={strings.families[id satisfies Exclude<Family, 'belonging'>]}
        isOn={isOn}
        onPress={() =>
          changeRecipe({
            types: withTypes(
              recipe,
              all,
              types.map((type) => type.id),
              !isOn,
            ),
          })
        }
      >
        <FamilyLine family={id} status="in-force" length={SAMPLE} />
      </Switch>
    );
  });
}

function States() {
  const strings = useMessages(PAGE).legend;
  const dataset = useMeasured();
  const recipe = useStore((state) => state.recipe);
  const counts = countsOf(dataset, recipe);
  return STATES.map(({ id, sample, statuses }) => {
    const found = statuses.filter((status) => counts.of('articulations-in-all', `status=${status}`).value > 0);
    if (found.length === 0) return null;
    const isOn = found.some((status) => recipe.statuses.includes(status));
    const chosen = () => found.reduce<readonly Status[]>((kept, status) => switched(STATUSES, kept, status, !isOn), recipe.statuses);
    return (
      <Switch key={id} label={strings.states[id]} isOn={isOn} onPress={() => changeRecipe({ statuses: chosen() })}>
        <FamilyLine family={null} status={sample} length={SAMPLE} />
      </Switch>
    );
  });
}

/** What is drawn in another way but is no filter: implied relations, symbols half full or dashed. */
function Symbols() {
  const strings = useMessages(PAGE).legend;
  const dataset = useMeasured();
  const counts = countsOf(
    dataset,
    useStore((state) => state.recipe),
  );
  return (
    <>
      {counts.of('articulations-in-all', 'certainty=implied').value === 0 ? null : (
        <span className="legend-sign">
          <HollowLine length={SAMPLE} /> {strings.states.implied}
        </span>
      )}
      {counts.of('comprised').value === 0 ? null : (
        <span className="legend-sign">
          <ActorSymbol actor={{ kind: 'collectivity', levels: ['commune'], identity: 'certain' }} isComprised size={18} />{' '}
          {strings.states.comprised}
        </span>
      )}
      {counts.of('actors-in-all', 'kind=set').value === 0 ? null : (
        <span className="legend-sign">
          <ActorSymbol actor={{ kind: 'set', levels: [], identity: 'certain' }} size={18} /> {strings.states.unnamed}
        </span>
      )}
    </>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Switch({ label, isOn, onPress, children }: SwitchProps) {
  return (
    <Button className={isOn ? 'legend-switch' : 'legend-switch off'} aria-pressed={isOn} onPress={onPress}>
      {children} <span className="legend-label">{label}</span>
    </Button>
  );
}
