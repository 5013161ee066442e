import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A small tree that breaks no rule. */
const SOUND: Record<string, string> = {
  'apps/server/src/main.ts': "import '#documents';\nimport '#analysis';\nimport '#conversion';\n",
  'apps/cli/src/main.ts': "import '#rules';\n",
  'libs/kernel/index.ts': 'export const kernel = 1;\n',
  'libs/platform/index.ts': "export { kernel } from '#kernel';\n",
  'libs/isolation/index.ts': "export { kernel } from '#kernel';\n",
  'libs/conversion/index.ts': "export { kernel } from '#isolation';\n",
  'libs/semantics/index.ts': "export { kernel } from '#kernel';\n",
  'libs/rules/index.ts': "export { kernel } from '#semantics';\n",
  'libs/documents/index.ts': "import './domain/document.ts';\nexport { kernel } from '#platform';\n",
  'libs/documents/domain/document.ts': "import '#kernel';\n",
  'libs/documents/events.ts': "import type {} from '#kernel';\nexport type Uploaded = string;\n",
  'libs/documents/messages.ts': 'export class GetDocument {}\n',
  'libs/analysis/index.ts': "import './reactions/on-upload.ts';\nimport './commands/start.ts';\n",
  'libs/analysis/reactions/on-upload.ts':
    "import type { Uploaded } from '#documents/events';\nexport type { Uploaded };\n",
  'libs/analysis/commands/start.ts': "export { GetDocument } from '#documents/messages';\n",
  'migrations/index.ts': "import 'typeorm';\n",
};

/** For each rule a file that breaks it, and what it says. `main` makes the file part of the tree, where that matters. */
const PLANTED: Record<string, [path: string, text: string]> = {
  'a-module-shows-its-doors': ['libs/analysis/peeks.ts', "import '../documents/domain/document.ts';\n"],
  'apps-use-doors': ['apps/server/src/peeks.ts', "import '../../../libs/documents/domain/document.ts';\n"],
  'apps-do-not-know-each-other': ['apps/cli/src/peeks.ts', "import '../../server/src/main.ts';\n"],
  'the-web-client-knows-the-api-only': ['apps/web/src/reaches.ts', "import '../../../libs/kernel/index.ts';\n"],
  'libs-know-no-app': ['libs/documents/upwards.ts', "import '../../apps/server/src/main.ts';\n"],
  'migrations-stand-alone': ['migrations/uses-code.ts', "import '#kernel';\n"],
  'domain-is-pure': ['libs/documents/domain/saves.ts', "import 'typeorm';\n"],
  'kernel-depends-on-nothing': ['libs/kernel/reads.ts', "import 'node:fs';\n"],
  'isolation-knows-only-the-kernel': ['libs/isolation/converts.ts', "import '#conversion';\n"],
  'conversion-knows-only-isolation-and-kernel': ['libs/conversion/means.ts', "import '#semantics';\n"],
  'semantics-know-only-the-kernel': ['libs/semantics/judges.ts', "import '#rules';\n"],
  'rules-know-only-semantics-and-kernel': ['libs/rules/converts.ts', "import '#conversion';\n"],
  'pure-libs-know-no-framework': ['libs/conversion/injects.ts', "import '@nestjs/common';\n"],
  'semantics-and-rules-do-no-io': ['libs/rules/reads.ts', "import 'node:fs';\n"],
  'platform-knows-only-the-kernel': ['libs/platform/features.ts', "import '#documents';\n"],
  'features-meet-through-events-and-messages': ['libs/analysis/reactions/imports-module.ts', "import '#documents';\n"],
  'events-cross-into-reactions-and-projections-only': [
    'libs/analysis/commands/listens.ts',
    "import type { Uploaded } from '#documents/events';\nexport type { Uploaded };\n",
  ],
  'messages-are-sent-from-use-cases': [
    'libs/analysis/sends.ts',
    "export { GetDocument } from '#documents/messages';\n",
  ],
  'events-are-types-only': [
    'libs/policy/events.ts',
    "import { kernel } from '#kernel';\nexport const value = kernel;\n",
  ],
  'no-cycles': ['libs/documents/round.ts', "export { back } from './trip.ts';\nexport const round = 1;\n"],
  'no-orphans': ['libs/documents/alone.ts', 'export const alone = 1;\n'],
  'everything-resolves': ['libs/documents/typo.ts', "import './nowhere.ts';\n"],
  'what-ships-is-declared': ['libs/conversion/tests.ts', "import 'fast-check';\n"],
};
const COMPANIONS: Record<string, string> = {
  'libs/documents/trip.ts': "import './round.ts';\nexport const back = 1;\n",
};

describe('the dependency rules', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'architecture-'));
    for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.js'])
      cpSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  /** Broken rules by the file that breaks them. */
  const violations = (): string[] => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--output-type=json',
        'apps',
        'libs',
        'migrations',
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
    );
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
    return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  };

  it('pass on a sound tree', () => {
    write(SOUND);
    expect(violations()).toEqual([]);
  });

  it('each catch a planted violation', () => {
    write({ ...SOUND, ...COMPANIONS, ...Object.fromEntries(Object.values(PLANTED)) });
    const found = violations();
    for (const [rule, [path]] of Object.entries(PLANTED)) expect(found).toContain(`${rule}: ${path}`);
  });

  it('all have one', async () => {
    const path = join(root, '.dependency-cruiser.js');
    const { default: configuration } = (await import(path)) as { default: { forbidden: { name: string }[] } };
    const rules = configuration.forbidden.map(({ name }) => name);
    expect(Object.keys(PLANTED).sort()).toEqual(rules.sort());
  });
});
