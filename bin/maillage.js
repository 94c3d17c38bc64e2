#!/usr/bin/env node
/**
 * The command `maillage`: runs the TypeScript of src/cli/main.ts directly, without building it first.
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

// A program that reads only the beginning (`| head`) closes the pipe: this is no error.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await run();
