import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Nothing flickers when the answer comes sooner. */
const SHOW_AFTER_MS = 300;

/** Grey lines in place of what is coming, once the wait is felt. */
export const LoadingState = ({ lines = 6 }: { readonly lines?: number }) => {
  const { t } = useTranslation('ui');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Stack gap="sm" role="status" aria-busy="true" mih={lines * 28}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {shown &&
        Array.from({ length: lines }, (_, line) => <Skeleton key={line} height={16} width={`${95 - line * 7}%`} />)}
    </Stack>
  );
};
