/**
 * Vite plugin for the script that runs before all others (src/app/files/first-script.ts): builds it by itself, and puts it into the head of
 * the page. It is a file of its own, since the content policy of a site forbids scripts inside its pages.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../src/app/files/first-script.ts', import.meta.url));

export function firstScript(): Plugin {
  let file = '';
  return {
    name: 'maillage-first-script',
    apply: 'build',
    async buildStart() {
      const source = await firstScriptText();
      file = `assets/first-script-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`;
      this.emitFile({ type: 'asset', fileName: file, source });
    },
    transformIndexHtml: { order: 'post', handler: () => [{ tag: 'script', attrs: { src: `./${file}` }, injectTo: 'head-prepend' }] },
  };
}

/** The script as text. */
export async function firstScriptText(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: { input: SOURCE, output: { format: 'iife' } },
    },
  });
  const [file] = 'output' in result ? result.output : [];
  if (file?.type !== 'chunk') throw new Error('no first script');
  return file.code.trim();
}
