import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EventType, EventTypes } from '../../libs/kernel/event-types.ts';

export interface RegisteredType {
  readonly module: string;
  readonly name: string;
  readonly type: EventType;
}

const libs = join(import.meta.dirname, '../../libs');

/** Every event type of every module, from the files `libs/<module>/event-registry.ts`. */
export const registeredTypes = async (): Promise<readonly RegisteredType[]> => {
  const found: RegisteredType[] = [];
  for (const module of readdirSync(libs).toSorted()) {
    const file = join(libs, module, 'event-registry.ts');
    if (!existsSync(file)) continue;
    const exports = (await import(pathToFileURL(file).href)) as Readonly<Record<string, EventTypes>>;
    for (const { types } of Object.values(exports))
      for (const [name, type] of Object.entries(types)) found.push({ module, name, type });
  }
  return found;
};
