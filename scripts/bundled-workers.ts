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
      const scriptOf = (path: string) => {
        const made = scripts.get(path) ?? bundle(config.root, path);
        scripts.set(path, made);
        return made;
      };
      /** The script of a worker, with those of the workers that it starts itself, which are asked for by the names given here. */
      const bundle = async (root: string, path: string): Promise<string> => {
        const [script, ...others] = await built(root, path);
        for (const { name, code } of others) scripts.set(`/${name}`, Promise.resolve(code));
        if (script === undefined) throw new Error(`${path}: no script`);
        return script.code;
      };
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        if (!searchParams.has('worker_file') && !scripts.has(pathname)) return next();
        // Kept by the browser: the sources do not change while tests run.
        const answer = (code: string) =>
          response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' }).end(code);
        scriptOf(pathname).then(answer, next);
      });
    },
  };
}

/** The files that are built from the file of a worker, its own script first. */
async function built(root: string, path: string): Promise<readonly { readonly name: string; readonly code: string }[]> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
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
  return files.map((file) => ({ name: file.fileName, code: file.type === 'chunk' ? file.code : String(file.source) }));
}
