import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../api/search.ts';
import { isFiltered, OUTCOMES, type AuditSearch } from './audit-filters.ts';

interface Props {
  readonly search: AuditSearch;
  /** Which of the filters this list has, besides the days and the actor. */
  readonly of: 'entries' | 'access' | 'document';
  readonly onChange: (search: AuditSearch) => void;
}

type Text = 'from' | 'to' | 'type' | 'actor' | 'documentId';

/** The filters of the trail. They go into the address when they are applied, and come from it. */
export const FilterBar = (props: Props) => <Fields key={JSON.stringify(props.search)} {...props} />;

const Fields = ({ search, of, onChange }: Props) => {
  const { t } = useTranslation(['audit', 'ui']);
  const [written, setWritten] = useState(search);
  const set = (name: Text, value: string): void => {
    const { [name]: _, ...rest } = written;
    setWritten(value.trim() === '' ? rest : { ...rest, [name]: value.trim() });
  };
  const field = (name: Text, label: string, more: object = {}) => (
    <TextInput
      label={label}
      value={written[name] ?? ''}
      onChange={({ currentTarget }) => set(name, currentTarget.value)}
      size="sm"
      {...more}
    />
  );
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(written);
      }}
    >
      <Group gap="sm" align="flex-end">
        {field('from', t('from'), { type: 'date' })}
        {field('to', t('to'), { type: 'date' })}
        {of !== 'access' && field('type', t('type'), { placeholder: t('typeHint') })}
        {field('actor', t('actor'))}
        {of !== 'document' && field('documentId', t('document'))}
        {of === 'access' && (
          <NativeSelect
            label={t('outcome')}
            value={written.outcome ?? ''}
            onChange={({ currentTarget }) => {
              const { outcome: _, ...rest } = written;
              const outcome = oneOf(OUTCOMES, currentTarget.value);
              onChange(outcome === undefined ? rest : { ...rest, outcome });
            }}
            data={[
              { value: '', label: t('anyOutcome') },
              ...OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) })),
            ]}
          />
        )}
        <Button type="submit" variant="light">
          {t('apply')}
        </Button>
        {isFiltered(search) && (
          <Button variant="subtle" onClick={() => onChange(search.view === undefined ? {} : { view: search.view })}>
            {t('ui:clearFilters')}
          </Button>
        )}
      </Group>
    </form>
  );
};
