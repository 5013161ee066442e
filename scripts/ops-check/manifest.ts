import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** One Kubernetes object as its file writes it. */
export interface Manifest {
  readonly file: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly object: unknown;
}

/** The objects of a YAML text. Throws on YAML that cannot be read and on objects without kind or name. */
export function parseManifests(file: string, text: string): Manifest[] {
  return parseAllDocuments(text).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors.join('; ')}`);
    const object: unknown = document.toJS();
    const apiVersion = textAt(object, 'apiVersion');
    const kind = textAt(object, 'kind');
    const name = textAt(object, 'metadata', 'name');
    if (!apiVersion || !kind || !name) throw new Error(`${file}: an object without apiVersion, kind or metadata.name`);
    return { file, apiVersion, kind, name, object };
  });
}

/** Every object of a folder, without its kustomization. */
export function readManifests(folder: string): Manifest[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml')
    .sort()
    .flatMap((name) => parseManifests(join(folder, name), readFileSync(join(folder, name), 'utf8')));
}

/** The value under a path of keys, or undefined. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The list under a path of keys; empty when it is absent. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : [];
}

/** The text under a path of keys, or undefined. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const text = at(value, ...path);
  return typeof text === 'string' ? text : undefined;
}
