import { at } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** Faults that the Kubernetes OpenAPI validators find: types, required fields, patterns. Unknown keys pass here. */
export async function schemaFaults(manifests: readonly Manifest[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { file, apiVersion, kind, name, object } of manifests) {
    const models: unknown = await import(`kubernetes-models/${apiVersion}`).catch(() => undefined);
    const Model = at(models, kind);
    if (typeof Model !== 'function') {
      faults.push(`${file}: there is no ${kind} in ${apiVersion}`);
      continue;
    }
    try {
      const model: unknown = Reflect.construct(Model, [object]);
      const validate = at(model, 'validate');
      if (typeof validate === 'function') Reflect.apply(validate, model, []);
    } catch (error) {
      faults.push(`${file}: ${kind} ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return faults;
}
