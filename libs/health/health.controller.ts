import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import { ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { buildInfo, Lifecycle, Public, type DependencyHealth } from '#platform';
import {
  AiHealthView,
  DatabaseHealthView,
  HealthView,
  ProbeView,
  ProjectionsHealthView,
  type AiProviderView,
  type DatabaseServerView,
  type PoolView,
  type ProjectionHealthView,
} from './health.view.ts';
import { ReportHealth } from './report-health.ts';

@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: ReportHealth,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** Everything this process depends on. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiServiceUnavailableResponse({ type: HealthView })
  async report(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const found = Object.entries(await this.health.all());
    const has = (status: string) => found.some(([, dependency]) => dependency.status === status);
    const status = has('unhealthy') ? 'unhealthy' : has('degraded') ? 'degraded' : 'healthy';
    const dependencies = Object.fromEntries(
      found.map(([name, { status: own, message, details }]) => [
        name,
        { status: own, message, details: details ?? {} },
      ]),
    );
    return answer(reply, { status, version: buildInfo().version, dependencies });
  }

  /** The process runs. For Kubernetes: restart it when this does not answer. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): ProbeView {
    return { status: 'healthy', message: 'Runs.' };
  }

  /** It can serve requests now: not while starting or shutting down, nor while the database is away. */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @ApiServiceUnavailableResponse({ type: ProbeView })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ProbeView> {
    if (this.lifecycle.phase !== 'running') {
      return answer(reply, { status: 'unhealthy', message: `Is ${this.lifecycle.phase}.` });
    }
    const { status, message } = await this.health.one('database');
    return answer(
      reply,
      status === 'unhealthy'
        ? { status, message: `The database: ${message}` }
        : { status: 'healthy', message: 'Ready.' },
    );
  }

  /** Start-up, with its migrations, is over. */
  @Get('startup')
  @Header('Cache-Control', 'no-store')
  @ApiServiceUnavailableResponse({ type: ProbeView })
  startup(@Res({ passthrough: true }) reply: FastifyReply): ProbeView {
    const { phase } = this.lifecycle;
    const started = phase === 'running' || phase === 'stopping';
    return answer(reply, { status: started ? 'healthy' : 'unhealthy', message: started ? 'Started.' : `Is ${phase}.` });
  }

  /** The database and the connection pool of this process. */
  @Get(['db', 'database'])
  @Header('Cache-Control', 'no-store')
  @ApiServiceUnavailableResponse({ type: DatabaseHealthView })
  async database(@Res({ passthrough: true }) reply: FastifyReply): Promise<DatabaseHealthView> {
    const { status, message, details } = await this.health.one('database');
    const { pool, database } = (details ?? NO_DETAILS) as { pool: PoolView; database: DatabaseServerView };
    return answer(reply, { status, message, pool, database });
  }

  /** The AI advisers, without calling any of them. */
  @Get('ai')
  @Header('Cache-Control', 'no-store')
  async ai(@Res({ passthrough: true }) reply: FastifyReply): Promise<AiHealthView> {
    const { status, message, details } = await this.health.one('ai');
    return answer(reply, { status, message, providers: list<AiProviderView>(details?.['providers']) });
  }

  /** How far the projections are behind the event log. */
  @Get('projections')
  @Header('Cache-Control', 'no-store')
  async projections(@Res({ passthrough: true }) reply: FastifyReply): Promise<ProjectionsHealthView> {
    const { status, message, details } = await this.health.one('projections');
    return answer(reply, { status, message, projections: list<ProjectionHealthView>(details?.['projections']) });
  }
}

const NO_DETAILS = {
  pool: { size: 0, active: 0, idle: 0, utilization_percent: 0 },
  database: { version: null, name: null },
};

const list = <Item>(items: unknown): Item[] => (Array.isArray(items) ? (items as Item[]) : []);

const answer = <View extends Pick<DependencyHealth, 'status'>>(reply: FastifyReply, view: View): View => {
  if (view.status === 'unhealthy') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
  return view;
};
