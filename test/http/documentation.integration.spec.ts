import { readFileSync } from 'node:fs';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { parameters?: readonly { required?: boolean; schema?: object }[] }>>>
  >;
}

describe('the documentation of the API', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  it('is a page that its own security policy lets work', async () => {
    const page = await server.app.inject('/api/docs');
    expect(page.statusCode).toBe(200);
    // Everything it loads is from here; nothing is written into the page as script.
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, text] of scripts) {
      expect(text?.trim()).toBe('');
      const source = /src="\.\/([^"]+)"/.exec(attributes ?? '')?.[1] ?? '';
      expect((await server.app.inject(`/api/${source}`)).statusCode).toBe(200);
    }
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('upgrade-insecure-requests');
  });

  it('is there as OpenAPI', async () => {
    const document = (await server.app.inject('/api/openapi.json')).json<{ openapi: string; paths: object }>();
    expect(document.openapi).toMatch(/^3\./);
    expect(Object.keys(document.paths)).toContain('/api/v1/health/ready');
  });

  it('asks for no parameter that has a default', () => {
    const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as Document;
    const parameters = Object.values(paths).flatMap((path) =>
      Object.values(path).flatMap((one) => one.parameters ?? []),
    );
    const defaults = parameters.filter(({ schema }) => schema && 'default' in schema);
    expect(defaults.length).toBeGreaterThan(0);
    expect(defaults.filter(({ required }) => required)).toEqual([]);
  });
});
