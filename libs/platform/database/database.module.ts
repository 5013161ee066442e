import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Configuration } from '../configuration/configuration.ts';
import { connectionPool } from './connection-pool.ts';
import { DatabaseAddress } from './database-address.ts';
import { Database } from './database.ts';

/** `new` of the result answers the pool that is there. */
const givenPool = (pool: pg.Pool) =>
  class {
    constructor() {
      return pool;
    }
  };

@Module({})
class PoolModule {
  static at(address: DatabaseAddress): DynamicModule {
    return {
      module: PoolModule,
      providers: [
        {
          provide: pg.Pool,
          inject: [Configuration],
          useFactory: ({ dbPoolMinSize: min, dbPoolMaxSize: max }: Configuration) =>
            connectionPool(address.url, { min, max }),
        },
      ],
      exports: [pg.Pool],
    };
  }
}

/** Gives every module the `Database` and TypeORM's `DataSource`, whose entities the modules register themselves. */
@Global()
@Module({})
export class DatabaseModule {
  static at(address: DatabaseAddress): DynamicModule {
    const pool = PoolModule.at(address);
    return {
      module: DatabaseModule,
      imports: [
        pool,
        TypeOrmModule.forRootAsync({
          imports: [pool],
          inject: [pg.Pool],
          useFactory: (pool: pg.Pool) => ({
            type: 'postgres' as const,
            url: address.url,
            autoLoadEntities: true,
            manualInitialization: !address.connect,
            retryAttempts: 10,
            retryDelay: 1_000,
            installExtensions: false,
            // TypeORM makes its own pool otherwise, and the budget would count twice.
            driver: { Pool: givenPool(pool) },
          }),
        }),
      ],
      providers: [
        {
          provide: Database,
          inject: [pg.Pool, DataSource],
          useFactory: (pool: pg.Pool, source: DataSource) => new Database(pool, source, address.directUrl),
        },
      ],
      exports: [Database],
    };
  }
}
