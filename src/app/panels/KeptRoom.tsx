/**
 * Under the list of kept networks: how much room they take, and whether the browser has promised to keep them. What the browser does not
 * tell is not claimed.
 */
import { useEffect, useState } from 'react';
import { KEEPING } from '../../messages/keeping.ts';
import type { Project } from '../keeping/kept-shapes.ts';
import { isLasting, room } from '../keeping/lasting.ts';
import { useMessages } from '../language.ts';
import { useStore } from '../state/store.ts';

/** `list`: asked again whenever it changes. */
export function KeptRoom({ list }: { readonly list: readonly Project[] }) {
  const strings = useMessages(KEEPING);
  const megabytes = useMegabytes();
  const [told, setTold] = useState<{ readonly lasting: boolean | null; readonly room: Awaited<ReturnType<typeof room>> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the browser tells depends on what the list holds
  useEffect(() => {
    let isGone = false;
    void Promise.all([isLasting(), room()]).then(([lasting, found]) => {
      if (!isGone) setTold({ lasting, room: found });
    });
    return () => {
      isGone = true;
    };
  }, [list]);
  if (told === null) return null;
  const { lasting } = told;
  return (
    <p className="hint">
      {told.room === null ? null : strings.room(megabytes(told.room.used), megabytes(told.room.all))}{' '}
      {strings.lasting[lasting === null ? 'unknown' : lasting ? 'yes' : 'no']}
    </p>
  );
}

/** A function that writes a number of bytes in the language in use: «0,2 Mo», «310 Mo», «4,3 Go». */
export function useMegabytes(): (bytes: number) => string {
  const language = useStore((state) => state.view.language);
  return (bytes) => {
    const [size, unit] = bytes < 1e9 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e9, 'gigabyte'];
    return Math.max(size, 0.1).toLocaleString(language, { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 });
  };
}
