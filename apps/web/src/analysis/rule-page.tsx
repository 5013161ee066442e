import './rule-texts.ts';
import { Anchor, Blockquote, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { formatNumber } from '../i18n/formats.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Rows } from '../ui/rows.tsx';
import { SeverityBadge } from '../ui/severity-badge.tsx';
import { categoryName } from './rule-category.ts';
import { RulePrecision } from './rule-precision.tsx';
import { ruleQuery, ruleStatisticsQuery, suppressionsQuery } from './rules-queries.ts';
import { SuppressionTable } from './suppressions-table.tsx';

const route = getRouteApi('/rules/$ruleId');

/** One rule: why it matters, what satisfies it, examples, how often it was right, what of it is hidden. */
export const RulePage = () => {
  const { ruleId } = route.useParams();
  const rule = useQuery(ruleQuery(ruleId));
  return (
    <Page title={rule.data ? `${rule.data.id} ${rule.data.title}` : ruleId} subtitle={<Head rule={rule.data} />}>
      <Loaded query={rule}>{(found) => <Opened rule={found} />}</Loaded>
    </Page>
  );
};

const Head = ({ rule }: { readonly rule: Schemas['RuleView'] | undefined }) => {
  const { t } = useTranslation('rules');
  return (
    <Group gap="sm">
      {rule && (
        <>
          <SeverityBadge severity={rule.severity} />
          <Text size="sm">{categoryName(rule.category)}</Text>
        </>
      )}
      <Anchor size="sm" renderRoot={(props) => <Link to="/rules" {...props} />}>
        {t('allRules')}
      </Anchor>
    </Group>
  );
};

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack gap={6} component="section">
    <Title order={2} size="h5">
      {title}
    </Title>
    {children}
  </Stack>
);

const Opened = ({
  rule: { id, why, satisfiedBy, source, checklist, fires, staysSilent },
}: {
  readonly rule: Schemas['RuleView'];
}) => {
  const { t } = useTranslation('rules');
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Section title={t('why')}>
          <Text size="sm">{why}</Text>
        </Section>
        <Section title={t('satisfiedBy')}>
          <Text size="sm">{satisfiedBy}</Text>
        </Section>
      </SimpleGrid>
      {checklist.length > 0 && (
        <Section title={t('checklist')}>
          <Rows caption={t('checklist')} head={[t('kind'), t('requires')]}>
            {checklist.map(({ kind, requires }) => (
              <tr key={kind}>
                <th scope="row">{kind}</th>
                <td>{requires}</td>
              </tr>
            ))}
          </Rows>
        </Section>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Section title={t('fires')}>
          <Examples texts={fires} fires />
        </Section>
        <Section title={t('silent')}>
          <Examples texts={staysSilent} fires={false} />
        </Section>
      </SimpleGrid>
      <Section title={t('source')}>
        <Text size="sm">{source}</Text>
      </Section>
      <Decisions ruleId={id} />
      <RuleSuppressions ruleId={id} />
    </Stack>
  );
};

const Examples = ({ texts, fires }: { readonly texts: readonly string[]; readonly fires: boolean }) => (
  <Stack gap="xs">
    {texts.map((text) => (
      <Blockquote key={text} p="xs" m={0} color={fires ? 'red' : 'green'}>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          {fires ? (
            <IconCircleX size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          ) : (
            <IconCircleCheck size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          )}
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text}
          </Text>
        </Group>
      </Blockquote>
    ))}
  </Stack>
);

const Decisions = ({ ruleId }: { readonly ruleId: string }) => {
  const { t } = useTranslation('rules');
  return (
    <Section title={t('decisions')}>
      <Loaded query={useQuery(ruleStatisticsQuery())} lines={2}>
        {(statistics) => {
          const own = statistics.get(ruleId);
          if (!own)
            return (
              <Text size="sm" c="dimmed">
                {t('neverFound')}
              </Text>
            );
          return (
            <>
              <RulePrecision statistics={own} />
              <Text size="sm" c="dimmed">
                {t('precisionHint')}
              </Text>
              <List size="sm">
                <List.Item>
                  {t('accepted')}: {formatNumber(own.accepted)}
                </List.Item>
                <List.Item>
                  {t('modified')}: {formatNumber(own.modified)}
                </List.Item>
                <List.Item>
                  {t('rejected')}: {formatNumber(own.rejected)}
                </List.Item>
                <List.Item>
                  {t('waiting')}: {formatNumber(own.pending)}
                </List.Item>
              </List>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
};

const RuleSuppressions = ({ ruleId }: { readonly ruleId: string }) => {
  const { t } = useTranslation('rules');
  const suppressions = useInfiniteQuery(suppressionsQuery({ rule: ruleId }));
  return (
    <Section title={t('suppressionsOfRule')}>
      <Loaded query={suppressions} lines={2}>
        {(items) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('noneOfRule')}
            </Text>
          ) : (
            <>
              <SuppressionTable suppressions={items} />
              {suppressions.hasNextPage && <LoadMore count={items.length} query={suppressions} />}
            </>
          )
        }
      </Loaded>
    </Section>
  );
};
