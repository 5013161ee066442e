import './texts.ts';
import { Tabs, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../api/search.ts';
import { Page } from '../ui/page.tsx';
import { FailuresDrawer } from './failures-drawer.tsx';
import { HealthPanel } from './health-panel.tsx';
import { ProjectionsPanel } from './projections-panel.tsx';
import { SYSTEM_TABS } from './system-tabs.ts';

const route = getRouteApi('/system');

/** For those who run it: how far the read tables are, what failed, and what the process depends on. */
export const SystemPage = () => {
  const { t } = useTranslation('health');
  const { tab = 'projections', failures } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title={t('title')}
      subtitle={
        <Text size="sm" c="dimmed">
          {t('updated')}
        </Text>
      }
    >
      <Tabs
        value={tab}
        onChange={(chosen) => {
          const next = oneOf(SYSTEM_TABS, chosen);
          void navigate({ search: next === undefined ? {} : { tab: next } });
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {SYSTEM_TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="projections">
          <ProjectionsPanel onFailures={(name) => void navigate({ search: { failures: name } })} />
        </Tabs.Panel>
        <Tabs.Panel value="health">
          <HealthPanel />
        </Tabs.Panel>
      </Tabs>
      {failures !== undefined && <FailuresDrawer name={failures} onClose={() => void navigate({ search: {} })} />}
    </Page>
  );
};
