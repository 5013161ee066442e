import { join } from 'node:path';
import ts from 'typescript';
import type { Manifest } from './manifest.ts';

/**
 * Misspelt and misplaced keys. The validators let unknown keys pass, as the API server's default does; the TypeScript
 * compiler does not when an object literal is written against the type of its kind.
 */
export function unknownKeyFaults(manifests: readonly Manifest[]): string[] {
  // Beside node_modules, so that the imports resolve; it is never written.
  const file = join(process.cwd(), 'kubernetes-keys.virtual.ts');
  const lines = manifests.map(
    ({ apiVersion, kind, object }, index) =>
      `export const object${index}: import('kubernetes-models/${apiVersion}').I${kind} = ${JSON.stringify(object)};`,
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.readFile = (name) => (name === file ? lines.join('\n') : readFile.call(host, name));
  host.getSourceFile = (name, version, ...rest) =>
    name === file
      ? ts.createSourceFile(name, lines.join('\n'), version)
      : getSourceFile.call(host, name, version, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? -1;
    const manifest = manifests[line];
    return `${manifest?.file}: ${manifest?.kind} ${manifest?.name}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`;
  });
}
