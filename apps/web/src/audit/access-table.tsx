import { Badge, Code, Text } from '@mantine/core';
import { IconBan, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { formatDateTime } from '../i18n/formats.ts';
import { Rows } from '../ui/rows.tsx';

/** Requests with who sent them, from where, and whether they were allowed. */
export const AccessTable = ({ requests }: { readonly requests: readonly Schemas['AccessView'][] }) => {
  const { t } = useTranslation('audit');
  return (
    <Rows
      caption={t('views.access')}
      head={[t('when'), t('outcome'), t('answer'), t('who'), t('request'), t('client'), t('correlation')]}
    >
      {requests.map(({ id, at, outcome, status, actor, method, path, ip, userAgent, correlationId }) => (
        <tr key={id}>
          <td>{formatDateTime(at)}</td>
          <td>
            <Badge
              variant="light"
              tt="none"
              color={outcome === 'denied' ? 'red' : 'gray'}
              leftSection={
                outcome === 'denied' ? <IconBan size={12} aria-hidden /> : <IconCheck size={12} aria-hidden />
              }
            >
              {t(`outcomes.${outcome}`)}
            </Badge>
          </td>
          <td>{status}</td>
          <td>{actor?.name ?? t('noValue')}</td>
          <th scope="row">
            <Code style={{ overflowWrap: 'anywhere' }}>
              {method} {path}
            </Code>
          </th>
          <td>
            <Text size="xs" lineClamp={2} maw="16rem">
              {[ip, userAgent].filter((part) => part !== null).join(' · ')}
            </Text>
          </td>
          <td>
            <Text size="xs" ff="monospace">
              {correlationId}
            </Text>
          </td>
        </tr>
      ))}
    </Rows>
  );
};
