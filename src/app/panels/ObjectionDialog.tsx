/**
 * Before the name of a person is replaced by the function for good: what will be rewritten and what cannot be reached, and the texts in which a
 * name alone may be another word. Escape and «Annuler» leave everything as it is.
 */
import { useEffect, useState } from 'react';
import { Button, CheckboxGroup, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Actor } from '../../core/model/dataset.ts';
import { type DoubtfulText, KEPT_PLACES, type ObjectionPlan, objectionPlan } from '../../core/publishing/objection.ts';
import { OBJECTING } from '../../messages/objecting.ts';
import { carryOut, fileOfOpen, keptOfOpen } from '../keeping/objecting.ts';
import { useMessages } from '../language.ts';
import { Check } from '../parts/Check.tsx';
import { loadPlaces } from '../shipped/places.ts';
import { announce } from '../state/presence.ts';

interface Looked {
  /** Null where the row names nobody. */
  readonly plan: ObjectionPlan | null;
  /** The file that the network is linked to. */
  readonly file: string | null;
}

interface ObjectionDialogProps {
  readonly actor: Actor;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function ObjectionDialog({ actor, onDone, onClose }: ObjectionDialogProps) {
  const strings = useMessages(OBJECTING);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const { id } = actor;
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const [kept, file, places] = await Promise.all([keptOfOpen(), fileOfOpen(), placeNames()]);
      const plan = objectionPlan(kept, id, places);
      if (isGone) return;
      setLooked({ plan, file });
      setAccepted((plan?.doubtful ?? []).flatMap(({ text, isLikely }) => (isLikely ? [text] : [])));
    };
    void look().catch(() => {
      announce(strings.failed);
      onClose();
    });
    return () => {
      isGone = true;
    };
  }, [id, strings, onClose]);
  const confirm = async ({ plan, file }: Looked) => {
    if (plan === null) return;
    setWorking(true);
    try {
      await carryOut(plan, new Set(accepted));
      onDone();
      announce(file === null ? strings.done(plan.label) : strings.doneAndSave(plan.label, file));
    } catch {
      setWorking(false);
      announce(strings.failed);
    }
  };
  const plan = looked?.plan ?? null;
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      onOpenChange={(isOpen) => (isOpen || isWorking ? undefined : onClose())}
      isDismissable={!isWorking}
    >
      <Modal className="modal">
        <Dialog className="dialog prose" role="alertdialog">
          <Heading slot="title">{strings.title}</Heading>
          {looked === null ? <p role="status">{strings.looking}</p> : null}
          {looked !== null && plan === null ? <p>{strings.namesNobody}</p> : null}
          {plan === null ? null : (
            <>
              <p>
                <strong>{strings.warning}</strong> {strings.becomes(actor.name, plan.label)}
              </p>
              <Consequences plan={plan} actor={actor} />
              {plan.doubtful.length === 0 ? null : <Doubtful texts={plan.doubtful} accepted={accepted} onAccept={setAccepted} />}
              <h3>{strings.unreached}</h3>
              <ul className="plain-list">
                {[...(looked?.file == null ? [] : [strings.linked(looked.file)]), ...strings.unreachedList].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          <div className="button-row">
            {plan === null ? null : (
              <Button className="button primary" isDisabled={isWorking} onPress={() => looked !== null && void confirm(looked)}>
                {strings.confirm}
              </Button>
            )}
            <Button className="button" isDisabled={isWorking} autoFocus onPress={onClose}>
              {strings.cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The names of French places; where these cannot be had, only those of the network are known. */
async function placeNames(): Promise<readonly string[]> {
  const places = await loadPlaces().catch(() => null);
  return places === null ? [] : [...places.byKey.values()].map(({ name }) => name);
}

function Consequences({ plan, actor }: { readonly plan: ObjectionPlan; readonly actor: Actor }) {
  const strings = useMessages(OBJECTING);
  const others = plan.names.filter((name) => name !== actor.name);
  const namesakes = plan.namesakes.map(({ name }) => name);
  return (
    <>
      {others.length === 0 ? null : <p>{strings.otherNames(others)}</p>}
      {namesakes.length === 0 ? null : <p>{strings.namesakes(namesakes)}</p>}
      <h3>{strings.rewritten}</h3>
      <ul className="plain-list">
        {KEPT_PLACES.map((place) => (plan.texts[place] === 0 ? null : <li key={place}>{strings.places[place](plan.texts[place])}</li>))}
        <li>{strings.places.browser}</li>
      </ul>
      <p>{strings.mark}</p>
    </>
  );
}

/** Characters of a long text before and after a name in it. */
const AROUND = 60;

function Doubtful(props: {
  readonly texts: readonly DoubtfulText[];
  readonly accepted: readonly string[];
  readonly onAccept: (accepted: readonly string[]) => void;
}) {
  const strings = useMessages(OBJECTING);
  return (
    <>
      <h3 id="doubtful-names">{strings.doubtful}</h3>
      <p className="hint">{strings.doubtfulHelp}</p>
      <CheckboxGroup className="doubtful-names" aria-labelledby="doubtful-names" value={[...props.accepted]} onChange={props.onAccept}>
        {props.texts.map(({ text, found: [first], place }) => {
          const { from, to } = first ?? { from: 0, to: 0 };
          const [start, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)];
          return (
            <Check key={text} value={text}>
              {start > 0 ? '…' : ''}
              {text.slice(start, from)}
              <mark>{text.slice(from, to)}</mark>
              {text.slice(to, end)}
              {end < text.length ? '…' : ''}
              {place === 'now' ? null : <span className="hint"> ({place === 'before' ? strings.inHistory : strings.inPoints})</span>}
            </Check>
          );
        })}
      </CheckboxGroup>
    </>
  );
}
