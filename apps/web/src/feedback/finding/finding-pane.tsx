import { Alert, Anchor, Badge, Blockquote, Box, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../i18n/formats.ts';
import { SeverityBadge } from '../../ui/severity-badge.tsx';
import { blanksIn, type Item } from '../queue/queue.ts';
import { findingsOfRuleQuery, ruleTextQuery } from '../queries.ts';
import { Difference } from '../text/difference.tsx';
import { Comments } from './comments.tsx';
import { Dates } from './dates.tsx';
import classes from './finding.module.css';
import { History } from './history.tsx';
import { Part } from './part.tsx';

interface Props {
  readonly item: Item;
  /** Rises when the keyboard is to be here. */
  readonly focusRequest: number;
  /** What can be done, right below what is proposed. */
  readonly children?: ReactNode;
}

/** One finding: what is wrong, why it matters, what is proposed, and what was said and done about it. */
export const FindingPane = ({ item, focusRequest, children }: Props) => {
  const { t } = useTranslation('feedback');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusRequest > 0) heading.current?.focus({ preventScroll: true });
  }, [focusRequest]);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Browsers differ in what this returns; an effect must return nothing.
    scroller.current?.scrollTo({ top: 0 });
  }, [item.id]);
  return (
    <>
      <Box ref={scroller} className={classes['scroller']} tabIndex={0} role="group" aria-labelledby="finding-title">
        <Stack gap="md">
          <Stack gap={6}>
            <Group gap="xs">
              <SeverityBadge severity={item.severity} />
              <Anchor
                size="sm"
                renderRoot={(props) => <Link to="/rules/$ruleId" params={{ ruleId: item.ruleId }} {...props} />}
                aria-label={t('finding.rule', { rule: item.ruleId })}
              >
                {item.ruleId}
              </Anchor>
              {item.status !== 'pending' && (
                <Badge size="sm" variant="default" tt="none">
                  {t(`status.${item.status}`)}
                </Badge>
              )}
              <Text size="xs" c="dimmed" ml="auto">
                {t('finding.confidence', { percent: formatPercent(item.confidence) })}
              </Text>
            </Group>
            <Title
              order={2}
              size="h4"
              id="finding-title"
              ref={heading}
              tabIndex={-1}
              className={classes['title'] ?? ''}
            >
              {item.title}
            </Title>
            <Text size="sm">{item.explanation}</Text>
          </Stack>
          <Evidence item={item} />
          <Proposal item={item} />
          <Dates explanation={item.explanation} />
          <Reasons ruleId={item.ruleId} policyReference={item.policyReference} />
          <History item={item} />
          <Comments item={item} />
        </Stack>
      </Box>
      {children}
    </>
  );
};

const Evidence = ({ item }: { readonly item: Item }) => {
  const { t } = useTranslation('feedback');
  const findings = useQuery(findingsOfRuleQuery(item.documentId, item.baseVersion, item.ruleId));
  const finding = findings.data?.items.find(({ id }) => id === item.findingId);
  const isAbsence = item.original.start === item.original.end;
  const quote = isAbsence ? (finding?.quote ?? '') : item.original.quote;
  return (
    <Part title={isAbsence ? t('finding.missing') : t('finding.quote')}>
      {quote !== '' && (
        <Blockquote className={classes['quote'] ?? ''} color="gray" p="xs" radius="sm">
          {isAbsence && <span className={classes['near']}>{t('finding.near')} </span>}
          {quote}
        </Blockquote>
      )}
      {isAbsence && quote === '' && <Text size="sm">{t('finding.missingHint')}</Text>}
      {finding?.page !== undefined && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('finding.page', { page: finding.page })}
        </Text>
      )}
      {(finding?.related.length ?? 0) > 0 && (
        <Box mt="xs">
          <Text size="xs" c="dimmed">
            {t('finding.related')}
          </Text>
          {finding?.related.map(({ start, quote: other }) => (
            <Blockquote key={start} className={classes['quote'] ?? ''} color="gray" p="xs" mt={4} radius="sm">
              {other}
            </Blockquote>
          ))}
        </Box>
      )}
    </Part>
  );
};

const Proposal = ({ item: { status, original, suggestion, replacement } }: { readonly item: Item }) => {
  const { t } = useTranslation('feedback');
  if (replacement !== null)
    return (
      <Part title={status === 'modified' ? t('proposal.modified') : t('proposal.accepted')}>
        <Difference before={original.quote} after={replacement} />
      </Part>
    );
  if (suggestion === null)
    return (
      <Part title={t('proposal.title')}>
        <Text size="sm" c="dimmed">
          {t('proposal.none')}
        </Text>
      </Part>
    );
  const blanks = blanksIn(suggestion.replacement, original.quote);
  return (
    <Part title={t('proposal.title')}>
      <Difference before={original.quote} after={suggestion.replacement} />
      <Text size="xs" c="dimmed" mt={4}>
        {suggestion.note}
      </Text>
      {blanks.length > 0 && (
        <Alert color="yellow" p="xs" mt="xs">
          <Text size="sm">{t('proposal.blanks', { blanks: blanks.join(', ') })}</Text>
        </Alert>
      )}
    </Part>
  );
};

const Reasons = ({ ruleId, policyReference }: { readonly ruleId: string; readonly policyReference: string | null }) => {
  const { t } = useTranslation('feedback');
  const { data: rule } = useQuery(ruleTextQuery(ruleId));
  return (
    <>
      {rule && (
        <>
          <Part title={t('finding.why')}>
            <Text size="sm">{rule.why}</Text>
          </Part>
          <Part title={t('finding.satisfiedBy')}>
            <Text size="sm">{rule.satisfiedBy}</Text>
          </Part>
        </>
      )}
      {policyReference !== null && (
        <Part title={t('finding.policy')}>
          <Text size="sm">{policyReference}</Text>
        </Part>
      )}
    </>
  );
};
