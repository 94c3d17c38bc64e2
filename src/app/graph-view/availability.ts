/**
 * Whether sigma can draw. Where it cannot, the page shows the vector picture. When the browser gives a lost context back, sigma draws
 * again by itself, but a few times at most: a picture that makes the graphics driver fail must not do so for ever.
 */
import { useRef, useState } from 'react';
import type { UnavailableReason } from './picture-handle.ts';

/** How often sigma comes back without being asked. */
const MOST_RETURNS = 5;

interface Availability {
  /** Null while sigma draws. */
  readonly unavailable: UnavailableReason | null;
  readonly onUnavailable: (reason: UnavailableReason) => void;
  readonly onGivenBack: () => void;
  /** The reader asks for sigma. */
  readonly retry: () => void;
}

export function useAvailability(): Availability {
  const [unavailable, setUnavailable] = useState<UnavailableReason | null>(null);
  const returns = useRef(0);
  return {
    unavailable,
    onUnavailable: setUnavailable,
    onGivenBack: () => {
      returns.current += 1;
      if (returns.current <= MOST_RETURNS) setUnavailable(null);
    },
    retry: () => {
      returns.current = 0;
      setUnavailable(null);
    },
  };
}
