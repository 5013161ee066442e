export type HealthStatus = 'healthy' | 'degraded' | 'unhealthy' | 'disabled';

export interface DependencyHealth {
  readonly status: HealthStatus;
  /** For an operator: what is the matter and what it means. */
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Answers within a second or so, never throws for what it reports, never calls what costs money. */
export type HealthCheck = () => Promise<DependencyHealth>;

/**
 * What `GET /health` reports. A module adds its dependency in a constructor; a name added again replaces the earlier check.
 * `projections` and `ai` have routes of their own, which read `details.projections` and `details.providers`.
 */
export class HealthRegistry {
  private readonly checks = new Map<string, HealthCheck>();

  add(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  has(name: string): boolean {
    return this.checks.has(name);
  }

  get names(): readonly string[] {
    return [...this.checks.keys()];
  }

  /** @throws Error when nothing of that name was added */
  check(name: string): Promise<DependencyHealth> {
    const check = this.checks.get(name);
    if (!check) throw new Error(`There is no health check ${name}.`);
    return check();
  }
}
