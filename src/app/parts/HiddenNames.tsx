/**
 * While names of persons are hidden on the page: what would show rows of files as they are says so instead, until the reader wants to see them
 * here. Only that place shows them then.
 */
import { Button } from 'react-aria-components';

export function HiddenNames({ text, show, onShow }: { readonly text: string; readonly show: string; readonly onShow: () => void }) {
  return (
    <p className="notice">
      {text}{' '}
      <Button className="button small" onPress={onShow}>
        {show}
      </Button>
    </p>
  );
}
