/**
 * Two pages that a public body owes its readers: the state of accessibility, and what is done with personal data. In both
 * languages; also reached by their own addresses.
 */
import { PAGE } from '../../messages/page.ts';
import { useMessages } from '../language.ts';
import { useStore } from '../state/store.ts';
import { AccessibilityPage } from './AccessibilityPage.tsx';
import { PageDialog } from './PageDialog.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';

export function InfoDialog({ page }: { readonly page: 'accessibility' | 'privacy' }) {
  const strings = useMessages(PAGE).footer;
  const language = useStore((state) => state.view.language);
  return (
    <PageDialog dialog={page} title={page === 'accessibility' ? strings.accessibilityTitle : strings.privacy}>
      {page === 'accessibility' ? <AccessibilityPage language={language} /> : <PrivacyPage language={language} />}
    </PageDialog>
  );
}
