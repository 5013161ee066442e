import { Body, Controller, Get, Module, Param, ParseUUIDPipe, Post, ServiceUnavailableException } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, ValidateNested } from 'class-validator';
import { DomainError } from '#kernel';
import { Public } from '#platform';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

class StaleVersion extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'stale-version';
}

class Leg {
  @IsInt()
  @Max(4)
  readonly toes!: number;
}

class BirdRequest {
  @IsString()
  readonly name!: string;

  @ValidateNested()
  @Type(() => Leg)
  readonly leg!: Leg;
}

@Public()
@Controller('planted')
class PlantedController {
  @Get('conflict')
  conflict(): void {
    throw new StaleVersion('It changed.', { currentVersion: 3 });
  }

  @Get('database')
  database(): void {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' });
  }

  @Get('fault')
  fault(): void {
    throw new Error('the password is tiger');
  }

  @Get('unavailable')
  unavailable(): void {
    throw new ServiceUnavailableException('Later.');
  }

  @Get('items/:id')
  item(@Param('id', ParseUUIDPipe) id: string): { id: string } {
    return { id };
  }

  @Post('birds')
  bird(@Body() bird: BirdRequest): BirdRequest {
    return bird;
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('errors over HTTP', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication({ modules: [PlantedModule] })));
  afterAll(() => server.stop());

  const ask = (url: string, more: { method?: 'POST'; payload?: string; type?: string } = {}) =>
    server.app.inject({
      method: more.method ?? 'GET',
      url,
      ...(more.payload === undefined ? {} : { payload: more.payload }),
      headers: {
        'x-correlation-id': 'c-42',
        ...(more.payload === undefined ? {} : { 'content-type': more.type ?? 'application/json' }),
      },
    });

  const assertProblem = async (asked: ReturnType<typeof ask>, status: number, code: string) => {
    const response = await asked;
    expect(response.headers).toMatchObject({
      'content-type': expect.stringMatching(/^application\/problem\+json/),
      'x-correlation-id': 'c-42',
    });
    expect(response.json()).toMatchObject({ type: `urn:problem:${code}`, status, code, correlationId: 'c-42' });
    expect(response.statusCode).toBe(status);
    return response;
  };

  it('answers a refusal of the domain with what it adds', async () => {
    const response = await assertProblem(ask('/api/v1/planted/conflict?x=1'), 409, 'stale-version');
    expect(response.json()).toEqual({
      type: 'urn:problem:stale-version',
      title: 'Stale version',
      status: 409,
      detail: 'It changed.',
      instance: '/api/v1/planted/conflict',
      code: 'stale-version',
      correlationId: 'c-42',
      currentVersion: 3,
    });
  });

  it('answers 503 when the database is away', async () => {
    const response = await assertProblem(ask('/api/v1/planted/database'), 503, 'database-unavailable');
    expect(response.headers['retry-after']).toBe('5');
  });

  it('tells nothing of a fault, and logs it', async () => {
    const response = await assertProblem(ask('/api/v1/planted/fault'), 500, 'internal-error');
    expect(response.body).not.toMatch(/tiger|at /);
    expect(server.log()).toContainEqual(
      expect.objectContaining({
        level: 'error',
        correlation_id: 'c-42',
        err: expect.objectContaining({ message: 'the password is tiger' }),
      }),
    );
  });

  it('keeps the status of errors that Nest and Fastify raise', async () => {
    await assertProblem(ask('/api/v1/planted/unavailable'), 503, 'unavailable');
    await assertProblem(ask('/api/v1/planted/items/7'), 400, 'bad-request');
    await assertProblem(ask('/api/nowhere'), 404, 'not-found');
    await assertProblem(ask('/api/v1/%c3%28'), 400, 'bad-request');
    const birds = '/api/v1/planted/birds';
    await assertProblem(ask(birds, { method: 'POST', payload: '{"name":' }), 400, 'bad-request');
    await assertProblem(
      ask(birds, { method: 'POST', payload: 'x', type: 'text/x-bird' }),
      415,
      'unsupported-media-type',
    );
    const large = JSON.stringify({ name: 'x'.repeat(11 * 1024 * 1024) });
    await assertProblem(ask(birds, { method: 'POST', payload: large }), 413, 'too-large');
  });

  it('names every member that is wrong', async () => {
    const payload = JSON.stringify({ name: 7, wings: 2, leg: { toes: 5 } });
    const response = await assertProblem(
      ask('/api/v1/planted/birds', { method: 'POST', payload }),
      400,
      'invalid-request',
    );
    expect(
      response
        .json<{ errors: { field: string }[] }>()
        .errors.map(({ field }) => field)
        .sort(),
    ).toEqual(['leg.toes', 'name', 'wings']);
  });

  it('refuses a body that is nested deeper than its checks can follow', async () => {
    const payload = `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    await assertProblem(ask('/api/v1/planted/birds', { method: 'POST', payload }), 400, 'invalid-request');
  });

  it('takes any version of UUID', async () => {
    const response = await ask('/api/v1/planted/items/725338e4-b63b-8b14-a630-a69496dc3a73');
    expect(response.statusCode).toBe(200);
  });
});
