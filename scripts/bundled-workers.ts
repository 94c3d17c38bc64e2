/**
 * Vite plugin for the tests in a browser: gives each worker as one script, as in the built site. Vite's server for development would have
 * the browser ask for its 150 modules one by one, each time that a test starts a worker, which took more time than the test itself.
 */
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

export function bundledWorkers(): Plugin {
  const scripts = new Map<string, Promise<string>>();
  return {
    name: 'maillage-bundled-workers',
    apply: 'serve',
    configureServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        if (!searchParams.has('worker_file')) return next();
        const script = scripts.get(pathname) ?? bundle(config.root, pathname);
        scripts.set(pathname, script);
        // Kept by the browser: the sources do not change while tests run.
        const answer = (code: string) =>
          response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' }).end(code);
        script.then(answer, next);
      });
    },
  };
}

/** The script of a worker, from the path of its file in the project. */
async function bundle(root: string, path: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      copyPublicDir: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, path), output: { codeSplitting: false } },
    },
  });
  const files = 'output' in result ? result.output : [];
  const [script, ...others] = files;
  if (script?.type !== 'chunk' || others.length > 0) throw new Error(`${path}: one script expected, not ${files.length} files`);
  return script.code;
}
