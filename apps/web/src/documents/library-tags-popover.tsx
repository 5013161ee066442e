import { Button, Popover, Stack, TagsInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly tags: readonly string[];
  readonly disabled: boolean;
  readonly onApply: (added: readonly string[], removed: readonly string[]) => void;
}

/** Tags to put on all that is ticked, and tags to take off. */
export const LibraryTagsPopover = ({ tags, disabled, onApply }: Props) => {
  const { t } = useTranslation('library');
  const [opened, popover] = useDisclosure(false);
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const apply = (): void => {
    popover.close();
    onApply(added, removed);
    setAdded([]);
    setRemoved([]);
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && popover.close()}
      position="top"
      width={300}
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          disabled={disabled}
          leftSection={<IconTag size={15} aria-hidden />}
          onClick={popover.toggle}
        >
          {t('bulk.tag')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <TagsInput
            size="xs"
            label={t('bulk.addTags')}
            description={t('bulk.tagHint')}
            data={[...tags]}
            value={added}
            onChange={setAdded}
            maxTags={50}
            acceptValueOnBlur
            comboboxProps={{ withinPortal: false }}
          />
          <TagsInput
            size="xs"
            label={t('bulk.removeTags')}
            data={[...tags]}
            value={removed}
            onChange={setRemoved}
            acceptValueOnBlur
            comboboxProps={{ withinPortal: false }}
          />
          <Button size="xs" onClick={apply} disabled={added.length + removed.length === 0}>
            {t('bulk.apply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
