import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EventTypes } from '#kernel';
import { Database } from '../database/database.ts';
import { PersonalKeys } from './personal-keys.ts';
import { EventRegistry } from './registry.ts';
import { StoredTypes } from './stored-types.ts';

const isEventTypes = (value: unknown): value is EventTypes =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'event-types';

/** Fills the registry from the modules' providers, and refuses to start on a log that this program cannot read. */
@Injectable()
export class RegistryAtBoot implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly registry: EventRegistry,
    private readonly keys: PersonalKeys,
    private readonly database: Database,
  ) {}

  async onModuleInit(): Promise<void> {
    const providers = this.discovery.getProviders().map(({ instance }: { instance: unknown }) => instance);
    for (const types of new Set(providers.filter(isEventTypes))) this.registry.add(types);
    await new StoredTypes(this.database.pool).check(this.registry);
    await this.keys.check();
  }
}
