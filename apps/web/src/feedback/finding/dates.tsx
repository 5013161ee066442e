import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { datesIn } from './dates-in.ts';
import { Part } from './part.tsx';

const NamedDays = lazy(() => import('./named-days.tsx'));

/** The days that an explanation names, on a calendar; nothing when it names none. */
export const Dates = ({ explanation }: { readonly explanation: string }) => {
  const { t } = useTranslation('feedback');
  const dates = datesIn(explanation);
  if (dates.length === 0) return null;
  return (
    <Part title={t('finding.dates')}>
      <Suspense>
        <NamedDays dates={dates} />
      </Suspense>
    </Part>
  );
};
