import { Button, Checkbox, Group, Paper, Radio, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import {
  EXPORT_FORMATS,
  exportRequest,
  FORMAT_NAMES,
  partsOf,
  type ExportFormat,
  type ExportPart,
} from './export-formats.ts';

interface Props {
  /** The latest first. */
  readonly versions: readonly number[];
  /** Whether the latest version was analysed. */
  readonly analysed: boolean;
  readonly starting: boolean;
  readonly onStart: (request: Schemas['RequestExportRequest']) => void;
}

/** Which version, in which format, and what comes along. */
export const ExportForm = ({ versions, analysed, starting, onStart }: Props) => {
  const { t } = useTranslation('exports');
  const latest = versions[0] ?? 1;
  const [format, setFormat] = useState<ExportFormat>('docx');
  const [version, setVersion] = useState(latest);
  const [include, setInclude] = useState<readonly ExportPart[]>(['findings']);
  const [baseVersion, setBaseVersion] = useState(1);
  const parts = partsOf(format, version);
  const numbers = (from: readonly number[]) =>
    from.map((number) => ({
      value: String(number),
      label: t(number === latest ? 'latest' : 'versionNumber', { number }),
    }));
  return (
    <Stack
      gap="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(exportRequest({ format, version, include, baseVersion }));
      }}
    >
      <Title order={2} size="h5">
        {t('heading')}
      </Title>
      <Radio.Group label={t('format')} value={format} onChange={(value) => setFormat(formatNamed(value))}>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs" mt={4}>
          {FORMAT_NAMES.map((name) => (
            <Radio.Card
              key={name}
              value={name}
              p="xs"
              disabled={EXPORT_FORMATS[name].needsAnalysis && !analysed && version === latest}
            >
              <Group wrap="nowrap" align="flex-start" gap="xs">
                <Radio.Indicator size="xs" mt={3} />
                <div>
                  <Text size="sm" fw={600}>
                    {t(`formats.${name}.name`)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t(`formats.${name}.about`)}
                  </Text>
                </div>
              </Group>
            </Radio.Card>
          ))}
        </SimpleGrid>
      </Radio.Group>
      <Paper withBorder p="md">
        <Group align="flex-start" gap="xl">
          <Select
            label={t('version')}
            w={220}
            allowDeselect={false}
            data={numbers(versions)}
            value={String(version)}
            onChange={(value) => setVersion(Number(value ?? latest))}
          />
          {parts.length === 0 ? (
            <Text size="sm" c="dimmed" mt={30}>
              {t('always')}
            </Text>
          ) : (
            <Checkbox.Group
              label={t('include')}
              value={include.filter((part) => parts.includes(part))}
              onChange={(chosen) => setInclude(parts.filter((part) => chosen.includes(part)))}
            >
              <Group mt={8} gap="md">
                {parts.map((part) => (
                  <Checkbox key={part} value={part} label={t(`parts.${part}`)} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
          {parts.includes('tracked-changes') && include.includes('tracked-changes') && (
            <Select
              label={t('since')}
              w={180}
              allowDeselect={false}
              data={numbers(versions.filter((number) => number < version))}
              value={String(Math.min(baseVersion, version - 1))}
              onChange={(value) => setBaseVersion(Number(value ?? 1))}
            />
          )}
          <Button
            type="submit"
            mt={25}
            ml="auto"
            loading={starting}
            leftSection={<IconFileExport size={16} aria-hidden />}
          >
            {t('export')}
          </Button>
        </Group>
      </Paper>
    </Stack>
  );
};

const formatNamed = (name: string): ExportFormat => FORMAT_NAMES.find((one) => one === name) ?? 'docx';
