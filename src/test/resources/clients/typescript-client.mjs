// Compiles a program against the types that are made of the OpenAPI document, runs it, and prints what it was told.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const site = process.argv[2];
const folder = dirname(fileURLToPath(import.meta.url));

const program = ts.createProgram([join(folder, 'typescript-client.mts')], {
  strict: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  skipLibCheck: true,
  outDir: join(folder, 'compiled'),
});
const faults = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
if (faults.length > 0) {
  console.error(ts.formatDiagnostics(faults, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => '.', getNewLine: () => '\n' }));
  process.exit(1);
}
const { ask } = await import(new URL('compiled/typescript-client.mjs', import.meta.url));
console.log(JSON.stringify(await ask(site)));
