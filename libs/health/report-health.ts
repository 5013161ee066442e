import { Injectable } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { HealthRegistry, type DependencyHealth } from '#platform';

/** A dependency that does not answer is one that does not work. */
const LIMIT_MS = 2_000;

/** Runs the checks that modules registered through Terminus, each within two seconds. */
@Injectable()
export class ReportHealth {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly terminus: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
  ) {}

  /** Every dependency by name. */
  async all(): Promise<Record<string, DependencyHealth>> {
    const found: Record<string, DependencyHealth> = {};
    const check = async (name: string): Promise<HealthIndicatorResult> => {
      const health = (found[name] = await this.one(name));
      const indicator = this.indicators.check(name);
      if (health.status === 'unhealthy') return indicator.down(health.message);
      return health.status === 'degraded' ? indicator.degraded(health.message) : indicator.up(health.message);
    };
    // Terminus rejects when something is down; what is down is in `found`.
    await this.terminus.check(this.registry.names.map((name) => () => check(name))).catch(() => undefined);
    return Object.fromEntries(this.registry.names.flatMap((name) => (found[name] ? [[name, found[name]]] : [])));
  }

  /** One dependency; `disabled` when no module brought it. */
  async one(name: string): Promise<DependencyHealth> {
    if (!this.registry.has(name)) return { status: 'disabled', message: 'Not part of this installation.' };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new Error(`No answer within ${LIMIT_MS / 1000} s.`)), LIMIT_MS);
    });
    try {
      return await Promise.race([this.registry.check(name), late]);
    } catch (error) {
      return { status: 'unhealthy', message: error instanceof Error ? error.message : String(error) };
    } finally {
      clearTimeout(timer);
    }
  }
}
