import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ExportView } from '../export.view.ts';
import { FindExport } from './find-export.ts';
import { toExportView } from './to-export-view.ts';

export class GetExport extends Query<ExportView> {
  constructor(readonly exportId: string) {
    super();
  }
}

@QueryHandler(GetExport)
export class GetExportHandler implements IQueryHandler<GetExport> {
  constructor(private readonly find: FindExport) {}

  async execute({ exportId }: GetExport): Promise<ExportView> {
    return toExportView(await this.find.byId(exportId));
  }
}
