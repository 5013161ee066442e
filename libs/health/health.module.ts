import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { Configuration, Database, HealthRegistry } from '#platform';
import { aiWithoutProviders } from './ai-without-providers.ts';
import { databaseHealth } from './database-health.ts';
import { HealthController } from './health.controller.ts';
import { ReportHealth } from './report-health.ts';
import { VersionController } from './version.controller.ts';

/** Health for people and probes; other modules add what they depend on to the `HealthRegistry`. */
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, VersionController],
  providers: [ReportHealth],
})
export class HealthModule {
  constructor(registry: HealthRegistry, database: Database, configuration: Configuration) {
    registry.add('database', databaseHealth(database, configuration));
    if (!registry.has('ai')) registry.add('ai', aiWithoutProviders(configuration));
  }
}
