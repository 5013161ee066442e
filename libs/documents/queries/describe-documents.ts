import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In } from 'typeorm';
import { Database, requireContext } from '#platform';
import { DescribeDocuments, type DocumentDescription } from '../messages.ts';
import { DocumentRow } from '../projections/document-views.ts';

@QueryHandler(DescribeDocuments)
export class DescribeDocumentsHandler implements IQueryHandler<DescribeDocuments> {
  constructor(private readonly database: Database) {}

  async execute({ documentIds }: DescribeDocuments): Promise<ReadonlyMap<string, DocumentDescription>> {
    const { tenantId } = requireContext();
    const found = await this.database.read((rows) =>
      rows.find(DocumentRow, {
        select: { id: true, title: true, version: true, status: true },
        where: { tenantId, id: In([...documentIds]) },
      }),
    );
    return new Map(
      found.map(({ id, title, version, status }) => [id, { title, version, withdrawn: status === 'withdrawn' }]),
    );
  }
}
