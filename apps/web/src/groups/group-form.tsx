import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface GroupDetails {
  readonly name: string;
  readonly description: string | null;
}

interface Props {
  readonly title: string;
  readonly before?: GroupDetails;
  readonly saving: boolean;
  readonly onSave: (details: GroupDetails) => void;
  readonly onClose: () => void;
}

/** Name and description of a group. */
export const GroupForm = ({ title, before, saving, onSave, onClose }: Props) => {
  const { t } = useTranslation(['groups', 'ui']);
  const [name, setName] = useState(before?.name ?? '');
  const [description, setDescription] = useState(before?.description ?? '');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          onSave({ name: name.trim(), description: description.trim() === '' ? null : description.trim() });
        }}
      >
        <TextInput
          label={t('name')}
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Textarea
          label={t('description')}
          maxLength={5_000}
          autosize
          minRows={2}
          maxRows={8}
          value={description}
          onChange={({ currentTarget }) => setDescription(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={saving} disabled={name.trim() === ''}>
            {t('ui:save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
