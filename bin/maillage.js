#!/usr/bin/env node
/**
 * The command `maillage`: runs src/cli/main.ts as it stands, so that there is nothing to build first.
 */
const run = async () => {
  try {
    const { register } = await import('tsx/esm/api');
    register();
  } catch {
    console.error('Maillage : lancez d’abord « npm install » dans ce dossier. / run “npm install” in this folder first.');
    return 2;
  }
  const { runCommand } = await import('../src/cli/main.ts');
  return runCommand(process.argv.slice(2), (line) => console.log(line));
};

// A reader that has seen enough (`| head`) closes the pipe: nothing is wrong.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await run();
