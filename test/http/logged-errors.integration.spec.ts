import { Controller, Get, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from '#platform';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

@Public()
@Controller('planted')
class PlantedController {
  constructor(private readonly database: DataSource) {}

  @Get('failed-statement')
  statement(): Promise<unknown> {
    return this.database.query('SELECT $1::integer', ['text of the document']);
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('the log of the running application', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication({ modules: [PlantedModule] })));
  afterAll(() => server.stop());

  it('keeps type, code and stack of an error, and not the values of its statement', async () => {
    const response = await server.app.inject('/api/v1/planted/failed-statement');
    expect(response.statusCode).toBe(500);
    const record = server.log().find(({ message }) => message === 'internal-error');
    expect(record).toMatchObject({
      level: 'error',
      logger: 'Http',
      err: { type: 'QueryFailedError', code: '22P02', stack: expect.stringContaining('at ') },
    });
    expect(Object.keys(record?.['err'] as object).toSorted()).toEqual(['code', 'message', 'stack', 'type']);
    expect(record).not.toHaveProperty('err.parameters');
  });
});
