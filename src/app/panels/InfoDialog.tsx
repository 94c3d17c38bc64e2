/**
 * The two declarations that a public body must publish: accessibility, and the use of personal data. In both languages; each also
 * has an address of its own.
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
