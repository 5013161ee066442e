import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export const NotFoundPage = () => {
  const { t } = useTranslation('app');
  return (
    <Page title={t('notFound')}>
      <EmptyState
        text={t('notFoundHint')}
        action={
          <Button renderRoot={(props) => <Link to="/" {...props} />} variant="light">
            {t('toDashboard')}
          </Button>
        }
      />
    </Page>
  );
};
