import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { at, textAt } from './manifest.ts';
import { imageFaults } from './image-policy.ts';

const SERVICES = ['backend', 'worker', 'frontend', 'postgres', 'redis'];
const SECRET = /PASSWORD|SECRET|TOKEN|API_KEY|ACCESS_KEY/;

/** Faults against the JSON schema of the Compose specification. */
export function composeSchemaFaults(text: string, schema: object): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  // The file names its draft with https, under which ajv does not know draft 07, its default.
  const validate = ajv.compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema' });
  validate(parse(text, { merge: true }));
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** House rules: the five services, each with a health check, limits and a tagged image; no secret in the file. */
export function composePolicyFaults(text: string): string[] {
  const document: unknown = parse(text, { merge: true });
  return SERVICES.flatMap((name) => {
    const service = at(document, 'services', name);
    if (service === undefined) return [`there is no service ${name}`];
    const faults: string[] = imageFaults(textAt(service, 'image')?.replace(/\$\{VERSION:-([^}]+)\}/, '$1'));
    const withHealth = at(service, 'healthcheck', 'test') !== undefined;
    if (!withHealth) faults.push('no health check');
    for (const limit of ['cpus', 'memory'])
      if (at(service, 'deploy', 'resources', 'limits', limit) === undefined) faults.push(`no limit of ${limit}`);
    for (const [variable, value] of Object.entries(at(service, 'environment') ?? {}))
      if (SECRET.test(variable) && value !== null && !/^\$\{[A-Z_]+:\?\}$/.test(String(value)))
        faults.push(`${variable} is not taken from the environment`);
    return faults.map((fault) => `service ${name}: ${fault}`);
  });
}
