import { ActionIcon, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { IconChevronDown, IconFile, IconFolder, IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutTip } from '../keyboard/shortcut-keys.tsx';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import { tellDone } from '../ui/tell.ts';
import { ACCEPTED_NAMES, sortOut, type FoundFile } from './upload-files.ts';
import { uploads } from './upload-store.ts';

/** The button that uploads, with its menu; with it, files and folders can be dropped anywhere on the page. */
export const UploadControl = () => {
  const { t } = useTranslation('library');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (found: readonly FoundFile[]): void => {
    const { chosen, leftOut } = sortOut(found);
    uploads.add(chosen);
    if (leftOut > 0) tellDone(t('leftOut', { count: leftOut }));
  };
  const takeFrom = (input: HTMLInputElement): void => {
    take([...(input.files ?? [])]);
    input.value = '';
  };
  const chooseFiles = (): void => files.current?.click();
  useShortcut('upload', chooseFiles);
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_NAMES.replaceAll(' ', ',')}
        data-upload="files"
        onChange={({ currentTarget }) => takeFrom(currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        data-upload="folder"
        onChange={({ currentTarget }) => takeFrom(currentTarget)}
      />
      <Group gap={1} wrap="nowrap">
        <ShortcutTip id="upload">
          <Button
            leftSection={<IconUpload size={16} aria-hidden />}
            onClick={chooseFiles}
            style={{ borderStartEndRadius: 0, borderEndEndRadius: 0 }}
          >
            {t('upload')}
          </Button>
        </ShortcutTip>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              size={36}
              variant="filled"
              aria-label={t('uploadMore')}
              style={{ borderStartStartRadius: 0, borderEndStartRadius: 0 }}
            >
              <IconChevronDown size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFile size={16} />} onClick={chooseFiles}>
              {t('uploadFiles')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFolder size={16} />} onClick={() => folder.current?.click()}>
              {t('uploadFolder')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Dropzone.FullScreen onDrop={take} inputProps={{ 'aria-label': t('dropHere') }} data-upload="drop">
        <Stack align="center" justify="center" gap="xs" mih="70vh" style={{ pointerEvents: 'none' }}>
          <IconUpload size={56} stroke={1.3} aria-hidden />
          <Text size="xl" fw={600}>
            {t('dropHere')}
          </Text>
          <Text c="dimmed">{t('dropHint')}</Text>
        </Stack>
      </Dropzone.FullScreen>
    </>
  );
};
