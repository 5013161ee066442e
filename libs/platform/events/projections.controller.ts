import { Body, Controller, Get, HttpCode, HttpStatus, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.ts';
import { DiscardFailureRequest } from './discard-failure.request.ts';
import { PastProjectionRequest } from './past-projection.request.ts';
import { ProjectionOperations } from './projection-operations.ts';
import { ProjectionStatus, type BuildStatus } from './projection-status.ts';
import {
  BuildView,
  DrainedView,
  PastProjectionView,
  ProjectionFailureListView,
  ProjectionsStatusView,
  type ProjectionStatusView,
} from './projection-status.view.ts';

@ApiTags('admin')
@Controller('admin/projections')
export class ProjectionsController {
  constructor(
    private readonly projections: ProjectionStatus,
    private readonly operations: ProjectionOperations,
  ) {}

  /** How far every projection and reaction is behind the log, what failed, and who holds the log back. */
  @Get('status')
  @Permission('admin:read')
  async status(): Promise<ProjectionsStatusView> {
    const [all, horizon] = await Promise.all([this.projections.list(), this.projections.horizon()]);
    const failed = all.filter(({ failures, attempts, status }) => failures > 0 || attempts > 0 || status === 'stopped');
    return {
      overall_status: failed.length === 0 ? 'healthy' : 'degraded',
      horizon: {
        position: horizon.position,
        held_back: horizon.heldBack,
        age_seconds: horizon.ageSeconds,
        pid: horizon.pid,
      },
      projections: all.map(toStatusView),
      failed_projections: failed.map(({ name, failures, attempts, lastError: error }) => ({
        name,
        failures,
        attempts,
        error,
      })),
    };
  }

  /** Events that a projection could not handle, and those that wait behind them. */
  @Get(':name/failures')
  @Permission('admin:read')
  async failures(@Param('name') name: string): Promise<ProjectionFailureListView> {
    const failures = await this.operations.failures(name);
    return {
      items: failures.map(({ subscription, firstFailedAt, lastFailedAt, ...failure }) => ({
        ...failure,
        projection: subscription,
        firstFailedAt: firstFailedAt.toISOString(),
        lastFailedAt: lastFailedAt.toISOString(),
      })),
      nextCursor: null,
    };
  }

  /** Fills a projection's tables anew beside the live ones and swaps them when they are level; reads go on meanwhile. */
  @Post(':name/rebuild')
  @Permission('admin:write')
  @HttpCode(HttpStatus.ACCEPTED)
  async rebuild(@Param('name') name: string): Promise<BuildView> {
    return { projection: name, ...(await this.operations.rebuild(name)) };
  }

  /** Puts the tables before the last rebuild back. */
  @Post(':name/rollback')
  @Permission('admin:write')
  @HttpCode(HttpStatus.OK)
  async rollback(@Param('name') name: string): Promise<BuildView> {
    return { projection: name, ...(await this.operations.rollback(name)) };
  }

  /**
   * Fills new tables, in a schema of their own, with what a projection had made of the log up to a position, for whoever looks into
   * the past with SQL. It answers when they are full: about a second for 20,000 events.
   */
  @Post(':name/as-of')
  @Permission('admin:write')
  @HttpCode(HttpStatus.CREATED)
  async asOf(
    @Param('name') name: string,
    @Body() { position, schema }: PastProjectionRequest,
  ): Promise<PastProjectionView> {
    return { projection: name, position, schema, ...(await this.operations.asOf(name, position, schema)) };
  }

  /** Holds a projection or reaction where it is. */
  @Post(':name/pause')
  @Permission('admin:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  pause(@Param('name') name: string): Promise<void> {
    return this.operations.pause(name);
  }

  /** Lets a projection or reaction that was paused or has stopped go on. */
  @Post(':name/resume')
  @Permission('admin:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  resume(@Param('name') name: string): Promise<void> {
    return this.operations.resume(name);
  }

  /** Tries a failed event and what waits behind it again, in order. */
  @Post('failures/:id/retry')
  @Permission('admin:write')
  @HttpCode(HttpStatus.OK)
  retry(@Param('id', ParseUUIDPipe) id: string): Promise<DrainedView> {
    return this.operations.retry(id);
  }

  /** Gives a failed event up for good; its stream goes on. */
  @Post('failures/:id/discard')
  @Permission('admin:write')
  @HttpCode(HttpStatus.OK)
  discard(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: DiscardFailureRequest): Promise<DrainedView> {
    return this.operations.discard(id, reason);
  }
}

const toStatusView = (status: BuildStatus): ProjectionStatusView => {
  const { name, kind, version, build, position, lag, lagSeconds, failures, rebuild } = status;
  return {
    name,
    kind,
    version,
    build,
    status: status.status,
    position,
    lag,
    lag_seconds: lagSeconds,
    failures,
    ...(rebuild ? { rebuild: { progress: rebuild.progress, eta_seconds: rebuild.etaSeconds } } : {}),
  };
};
