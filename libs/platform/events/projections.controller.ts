import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.ts';
import { ProjectionStatus } from './projection-status.ts';
import { ProjectionsStatusView } from './projection-status.view.ts';

@ApiTags('admin')
@Controller('admin/projections')
export class ProjectionsController {
  constructor(private readonly projections: ProjectionStatus) {}

  /** How far every projection and reaction is behind the log, and what failed. */
  @Get('status')
  @Permission('admin:read')
  async status(): Promise<ProjectionsStatusView> {
    const all = await this.projections.list();
    const failed = all.filter(({ failures }) => failures > 0);
    return {
      overall_status: failed.length === 0 ? 'healthy' : 'degraded',
      projections: all.map(({ name, version, status, position, lag, lagSeconds, failures }) => ({
        name,
        version,
        status,
        position,
        lag,
        lag_seconds: lagSeconds,
        failures,
      })),
      failed_projections: failed.map(({ name, failures, lastError }) => ({
        name,
        attempts: failures,
        error: lastError ?? '',
      })),
    };
  }
}
