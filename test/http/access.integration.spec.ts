import { Controller, Get, Module, Post } from '@nestjs/common';
import { Permission, Public, routeTable } from '#platform';
import { requireContext } from '../../libs/platform/context/request-context.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

@Controller('planted')
class PlantedController {
  @Get('forgotten')
  forgotten(): string {
    return 'open to everybody';
  }

  @Get('public')
  @Public()
  open(): string {
    return 'open';
  }

  @Post('context')
  @Permission('planted:read')
  context(): unknown {
    const { tenantId, actorId, actorName, correlationId } = requireContext();
    return { tenantId, actorId, actorName, correlationId };
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('access', () => {
  describe('to the real routes', () => {
    let server: TestApplication;
    beforeAll(async () => (server = await startTestApplication()));
    afterAll(() => server.stop());

    it('is declared by every handler', () => {
      const { declared, undeclared } = routeTable(server.app);
      expect(undeclared).toEqual([]);
      expect(declared).toContain('HealthController.ready');
    });
  });

  describe('with AUTH=off', () => {
    let server: TestApplication;
    beforeAll(async () => (server = await startTestApplication({ modules: [PlantedModule] })));
    afterAll(() => server.stop());

    it('finds a route that forgot to say who may call it, and keeps it closed', async () => {
      expect(routeTable(server.app).undeclared).toEqual(['PlantedController.forgotten']);
      const response = await server.app.inject('/api/v1/planted/forgotten');
      expect(response.statusCode).toBe(403);
      expect(response.json()).toMatchObject({ code: 'no-permission-declared' });
    });

    it('acts as the demo user, with the correlation id, also behind a body', async () => {
      const response = await server.app.inject({
        method: 'POST',
        url: '/api/v1/planted/context',
        payload: { some: 'body' },
        headers: { 'x-correlation-id': 'c-7' },
      });
      expect(response.json()).toEqual({
        tenantId: 'demo',
        actorId: 'demo',
        actorName: 'Demo user',
        correlationId: 'c-7',
      });
    });

    it('replaces a correlation id that is not safe to repeat', async () => {
      const response = await server.app.inject({ url: '/version', headers: { 'x-correlation-id': 'a b<script>' } });
      expect(response.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  describe('with AUTH=on and no identity module', () => {
    let server: TestApplication;
    beforeAll(
      async () => (server = await startTestApplication({ modules: [PlantedModule], settings: { AUTH: 'on' } })),
    );
    afterAll(() => server.stop());

    it('is refused everywhere but on public routes', async () => {
      const response = await server.app.inject({ method: 'POST', url: '/api/v1/planted/context' });
      expect(response.statusCode).toBe(401);
      expect(response.headers['www-authenticate']).toBe('Bearer');
      expect((await server.app.inject('/api/v1/planted/public')).body).toBe('open');
      expect((await server.app.inject('/health/live')).statusCode).toBe(200);
    });
  });

  describe('to a process without the role api', () => {
    let server: TestApplication;
    beforeAll(
      async () => (server = await startTestApplication({ modules: [PlantedModule], settings: { ROLES: 'worker' } })),
    );
    afterAll(() => server.stop());

    it('is for probes and Prometheus only', async () => {
      expect((await server.app.inject('/api/v1/planted/public')).statusCode).toBe(404);
      expect((await server.app.inject('/health')).statusCode).toBe(200);
      expect((await server.app.inject('/metrics')).statusCode).toBe(200);
    });
  });
});
