import { Configuration } from './configuration.ts';
import { settingsOf } from './setting.ts';

/** Names of the variables that are set and change nothing in this release: their operator expects something else. */
export const idleSettings = (configuration: Configuration): readonly string[] =>
  settingsOf(Configuration)
    .filter(({ idle, property }) => idle && Reflect.get(configuration, property) !== undefined)
    .map(({ name }) => name);
