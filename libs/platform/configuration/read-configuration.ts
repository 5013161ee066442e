import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Configuration } from './configuration.ts';
import { ConfigurationFault } from './configuration-fault.ts';
import { demands } from './demands.ts';
import { settingsOf, type Environment } from './setting.ts';

/**
 * The only reader of the environment. An empty variable counts as unset.
 * @throws ConfigurationFault with every fault there is; it never shows a value
 */
export const readConfiguration = (variables: Readonly<Record<string, string | undefined>>): Configuration => {
  const settings = settingsOf(Configuration);
  const text = (name: string): string | undefined => variables[name]?.trim() || undefined;
  const environment = (text('ENVIRONMENT')?.toLowerCase() ?? 'development') as Environment;
  const values = Object.fromEntries(
    settings.flatMap(({ property, name, parse, fallback }) => {
      const given = text(name) ?? (typeof fallback === 'function' ? fallback(environment) : fallback);
      return given === undefined ? [] : [[property, parse ? parse(given) : given]];
    }),
  );
  const configuration = plainToInstance(Configuration, values);
  const named = (message: string, property: string) =>
    message.replaceAll(property, settings.find((setting) => setting.property === property)?.name ?? property);
  const faults = validateSync(configuration, { forbidUnknownValues: false }).flatMap(({ property, constraints }) =>
    Object.values(constraints ?? {}).map((message) => named(message, property)),
  );
  const all = [...demands(configuration), ...faults];
  if (all.length > 0) throw new ConfigurationFault(all);
  return Object.freeze(configuration);
};
