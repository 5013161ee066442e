import {
  IconBooks,
  IconChecklist,
  IconFiles,
  IconFolders,
  IconHistory,
  IconLayoutDashboard,
  IconListSearch,
  IconServer,
  IconSettings,
} from '@tabler/icons-react';

/** The pages that the navigation leads to, in its order. */
export const PLACES = [
  { to: '/', name: 'dashboard', icon: IconLayoutDashboard },
  { to: '/documents', name: 'documents', icon: IconFiles },
  { to: '/groups', name: 'groups', icon: IconFolders },
  { to: '/compliance', name: 'compliance', icon: IconChecklist },
  { to: '/policies', name: 'policies', icon: IconBooks },
  { to: '/rules', name: 'rules', icon: IconListSearch },
  { to: '/audit', name: 'audit', icon: IconHistory },
  { to: '/system', name: 'system', icon: IconServer },
  { to: '/settings', name: 'settings', icon: IconSettings },
] as const;
