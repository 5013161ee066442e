import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Logger, Module, Param } from '@nestjs/common';
import { Permission, Public } from '#platform';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

@Controller('documents')
class PlantedController {
  private readonly logger = new Logger('Planted');

  @Get(':documentId/planted')
  @Permission('documents:read')
  planted(@Param('documentId') documentId: string): string {
    this.logger.log('inside', { document_id: documentId });
    return 'done';
  }

  @Get('planted/slow')
  @Public()
  async slow(): Promise<string> {
    await sleep(2_050);
    return 'done';
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('the log of a request', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication({ modules: [PlantedModule] })));
  afterAll(() => server.stop());

  const logged = (correlationId: string) => server.log().filter((record) => record['correlation_id'] === correlationId);

  it('names tenant, user and document on every line, and neither query nor headers', async () => {
    await server.app.inject({
      url: '/api/v1/documents/d-1/planted?token=hunter22',
      headers: { 'x-correlation-id': 'c-log', authorization: 'Bearer hunter22', cookie: 'session=hunter22' },
    });
    const who = {
      timestamp: expect.any(String),
      level: 'info',
      correlation_id: 'c-log',
      tenant_id: 'demo',
      user_id: 'demo',
      document_id: 'd-1',
    };
    expect(logged('c-log')).toEqual([
      { ...who, logger: 'Planted', message: 'inside' },
      {
        ...who,
        logger: 'Http',
        message: 'request',
        method: 'GET',
        path: '/api/v1/documents/d-1/planted',
        status_code: 200,
        duration_ms: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(server.log())).not.toContain('hunter22');
  });

  it('is a warning when it took more than two seconds', async () => {
    await server.app.inject({ url: '/api/v1/documents/planted/slow', headers: { 'x-correlation-id': 'c-slow' } });
    expect(logged('c-slow')).toEqual([expect.objectContaining({ level: 'warn', message: 'slow request' })]);
  });
});
