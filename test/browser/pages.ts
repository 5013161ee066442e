/** What the addresses of pages are made from. */
export interface Places {
  readonly documentId: string;
  readonly groupId: string;
  readonly repositoryId: string;
}

/** Every page of the client; the checks of all pages and the screenshots go through this list. */
export const pages = ({ documentId, groupId, repositoryId }: Places): Readonly<Record<string, string>> => ({
  dashboard: '/',
  documents: '/documents',
  review: `/documents/${documentId}/review`,
  document: `/documents/${documentId}/text`,
  model: `/documents/${documentId}/model`,
  versions: `/documents/${documentId}/versions`,
  'document-compliance': `/documents/${documentId}/compliance`,
  exports: `/documents/${documentId}/exports`,
  'document-audit': `/documents/${documentId}/audit`,
  groups: '/groups',
  group: `/groups/${groupId}`,
  compliance: '/compliance',
  policies: '/policies',
  repository: `/policies/${repositoryId}`,
  'repository-file': `/policies/${repositoryId}?tab=yaml`,
  'repository-versions': `/policies/${repositoryId}?tab=versions`,
  rules: '/rules',
  rule: '/rules/MC-02',
  suppressions: '/suppressions',
  audit: '/audit',
  proof: '/audit?view=proof',
  requests: '/audit?view=access',
  system: '/system',
  health: '/system?tab=health',
  settings: '/settings',
  'review-settings': '/settings?section=review',
  webhooks: '/settings?section=webhooks',
});
