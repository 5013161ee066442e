import { EventRegistry } from '#platform';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { registeredTypes } from './registered-types.ts';

describe('the server', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  it('knows the event types of all modules: each registry is a provider of its module', async () => {
    const names = (await registeredTypes()).map(({ name }) => name);
    expect(server.app.get(EventRegistry).names.toSorted()).toEqual(names.toSorted());
  });
});
