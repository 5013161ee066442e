import prettier from 'prettier';
import { compiled } from './build/compiled.ts';
import { sameOrWrite } from './build/same-or-write.ts';

type Platform = typeof import('../libs/platform/index.ts');
type Setting = ReturnType<Platform['settingsOf']>[number];

const { Configuration, settingsOf } = await compiled<Platform>('libs/platform/index');

const fallback = ({ fallbackText, fallback: value }: Setting): string =>
  fallbackText ?? (typeof value === 'string' ? `\`${value}\`` : 'unset');

const row = (setting: Setting): string =>
  `| \`${setting.name}\` | ${setting.about}${setting.secret ? ' *Secret.*' : ''}${setting.idle ? ' *Not used yet.*' : ''} | ${fallback(setting)} | ${setting.production ?? ''} |`;

const page = `# Environment variables

Every setting there is. An empty variable counts as unset. All of them are checked at start: with faults the process ends with
code 1 and one line, \`Configuration validation failed: …\`, that names every fault and shows no value. Secrets never reach the log.

*Not used yet*: this release checks the value and does nothing with it; the start warns when one of these is set.

| variable | meaning | default | in production |
|---|---|---|---|
${settingsOf(Configuration).map(row).join('\n')}

The four \`S3_…\` variables are set together or not at all. \`AI_PROVIDER=anthropic\`, \`openai\` or \`gemini\` needs that provider's key.

This page is generated from \`libs/platform/configuration/configuration.ts\` by \`npm run generate\`.
`;

sameOrWrite(
  'docs/deployment/environment-variables.md',
  await prettier.format(page, { parser: 'markdown', printWidth: 120 }),
);
