import { Injectable } from '@nestjs/common';
import { ContentStore } from '#platform';
import type { Finding } from '#rules';

/** Findings as an analysis left them in the content store. */
@Injectable()
export class FindingStore {
  constructor(private readonly contents: ContentStore) {}

  async findings(tenantId: string, sha256: string): Promise<readonly Finding[]> {
    return JSON.parse((await this.contents.get(tenantId, sha256)).toString('utf8')) as Finding[];
  }
}
