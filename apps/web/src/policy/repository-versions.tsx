import { Anchor, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../i18n/formats.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Rows } from '../ui/rows.tsx';
import { repositoryVersionsQuery } from './queries.ts';

/** What was changed in a repository, by whom and when; each version can be looked at. */
export const RepositoryVersions = ({ repositoryId }: { readonly repositoryId: string }) => {
  const { t } = useTranslation('policy');
  const versions = useInfiniteQuery(repositoryVersionsQuery(repositoryId));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('versionsHint')}
      </Text>
      <Loaded query={versions}>
        {(items) => (
          <>
            <Rows
              caption={t('tabs.versions')}
              head={[t('tabs.versions'), t('whatChanged'), t('policy'), t('when'), t('by')]}
            >
              {items.map(({ number, change, policyName, createdAt, createdBy }) => (
                <tr key={number}>
                  <th scope="row">
                    <Anchor
                      size="sm"
                      renderRoot={(props) => (
                        <Link
                          to="/policies/$repositoryId"
                          params={{ repositoryId }}
                          search={{ version: number }}
                          {...props}
                        />
                      )}
                    >
                      {t('version', { number })}
                    </Anchor>
                  </th>
                  <td>{t(`changesOf.${change}`)}</td>
                  <td>{policyName}</td>
                  <td>{formatDateTime(createdAt)}</td>
                  <td>{createdBy}</td>
                </tr>
              ))}
            </Rows>
            <LoadMore count={items.length} query={versions} />
          </>
        )}
      </Loaded>
    </Stack>
  );
};
