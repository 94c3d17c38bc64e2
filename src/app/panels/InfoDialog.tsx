/**
 * Two pages that a public body owes its readers: the state of accessibility, and what is done with personal data. In both
 * languages; also reached by their own addresses.
 */
import { PAGE } from '../../messages/page.ts';
import { ACCESSIBILITY, PRIVACY } from '../../messages/public-duties.ts';
import { useMessages } from '../language.ts';
import { Prose } from '../parts/Prose.tsx';
import { PageDialog } from './PageDialog.tsx';

export function InfoDialog({ page }: { readonly page: 'accessibility' | 'privacy' }) {
  const strings = useMessages(PAGE).footer;
  return (
    <PageDialog dialog={page} title={page === 'accessibility' ? strings.accessibilityTitle : strings.privacy}>
      <Prose chapters={useMessages(page === 'accessibility' ? ACCESSIBILITY : PRIVACY)} />
    </PageDialog>
  );
}
