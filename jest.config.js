import { existsSync } from 'node:fs';

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2024',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
};

const withDatabase = {
  setupFiles: ['<rootDir>/test/setup/preload.ts'],
  globalSetup: '<rootDir>/test/setup/start-database.ts',
  globalTeardown: '<rootDir>/test/setup/stop-database.ts',
};

/**
 * `unit` needs nothing but Node; `integration` gets PostgreSQL from test/setup (embedded, or DATABASE_URL); `browser` needs
 * Chromium besides.
 */
const projects = [
  {
    ...shared,
    displayName: 'unit',
    roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
    testRegex: '(?<!\\.(integration|browser))\\.spec\\.ts$',
  },
  {
    ...shared,
    displayName: 'integration',
    roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
    testRegex: '\\.integration\\.spec\\.ts$',
    ...withDatabase,
  },
  {
    ...shared,
    displayName: 'browser',
    roots: ['<rootDir>/test/browser'],
    testRegex: '\\.browser\\.spec\\.ts$',
    ...withDatabase,
  },
];

export default {
  projects: existsSync(new URL('test/setup/start-database.ts', import.meta.url)) ? projects : projects.slice(0, 1),
  maxWorkers: 2,
  testTimeout: 30_000,
};
