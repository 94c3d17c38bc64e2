/**
 * The application as large as the window, as index.html shows it: tests mount into an element without a height, in which the
 * page would grow as long as its legend.
 */
import { App } from '../../src/app/page/App.tsx';

export function WholePage() {
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <App />
    </div>
  );
}
