import { Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Converter } from '#conversion';
import { Configuration } from '#platform';
import { ApplyEditsHandler } from './commands/apply-edits.ts';
import { ChangeDetailsHandler } from './commands/change-details.ts';
import { EditDocumentHandler } from './commands/edit-document.ts';
import { RestoreVersionHandler } from './commands/restore-version.ts';
import { UploadDocumentHandler } from './commands/upload-document.ts';
import { WithdrawDocumentHandler } from './commands/withdraw-document.ts';
import { DocumentHistory } from './document-history.ts';
import { DocumentsController } from './documents.controller.ts';
import { documentEvents } from './event-registry.ts';
import { ExpectedState } from './expected-state.ts';
import { ConvertDocument } from './jobs/convert-document.ts';
import { documentContents, VersionRow } from './projections/document-contents.ts';
import { DocumentRow, documentViews } from './projections/document-views.ts';
import { CountDocumentsHandler } from './queries/count-documents.ts';
import { DescribeDocumentsHandler } from './queries/describe-documents.ts';
import { FindDocument } from './queries/find-document.ts';
import { GetAuthorsHandler } from './queries/get-authors.ts';
import { GetBlocksHandler } from './queries/get-blocks.ts';
import { GetContentHandler } from './queries/get-content.ts';
import { GetDiffHandler } from './queries/get-diff.ts';
import { GetDocumentHandler } from './queries/get-document.ts';
import { GetDocumentAsOfHandler } from './queries/get-document-as-of.ts';
import { GetDocumentRecordHandler } from './queries/get-document-record.ts';
import { GetPictureHandler } from './queries/get-picture.ts';
import { GetMadeEditsHandler } from './queries/get-made-edits.ts';
import { GetVersionContentHandler } from './queries/get-version-content.ts';
import { GetVersionHandler } from './queries/get-version.ts';
import { GetVersionsHandler } from './queries/get-versions.ts';
import { ListDocumentsHandler } from './queries/list-documents.ts';
import { LocateSpansHandler } from './queries/locate-spans.ts';
import { PreviewEditsHandler } from './queries/preview-edits.ts';
import { RequireDocumentHandler } from './queries/require-document.ts';
import { convertUploadedDocuments } from './reactions/convert-uploaded-documents.ts';
import { TextWork } from './text/text-work.ts';
import { VersionStore } from './version-store.ts';
import { VersionsController } from './versions.controller.ts';
import { WaitUntilDone } from './wait-until-done.ts';

@Module({
  imports: [TypeOrmModule.forFeature([DocumentRow, VersionRow])],
  controllers: [DocumentsController, VersionsController],
  providers: [
    { provide: 'documentEvents', useValue: documentEvents },
    {
      provide: Converter,
      inject: [Configuration],
      useFactory: ({ ocrLanguages }: Configuration) => new Converter({ languages: ocrLanguages }),
    },
    { provide: documentViews.name, useValue: documentViews },
    { provide: documentContents.name, useValue: documentContents },
    { provide: convertUploadedDocuments.name, useValue: convertUploadedDocuments },
    ApplyEditsHandler,
    ChangeDetailsHandler,
    ConvertDocument,
    CountDocumentsHandler,
    DescribeDocumentsHandler,
    DocumentHistory,
    EditDocumentHandler,
    ExpectedState,
    FindDocument,
    GetAuthorsHandler,
    GetBlocksHandler,
    GetContentHandler,
    GetDiffHandler,
    GetDocumentHandler,
    GetDocumentAsOfHandler,
    GetDocumentRecordHandler,
    GetPictureHandler,
    GetMadeEditsHandler,
    GetVersionContentHandler,
    GetVersionHandler,
    GetVersionsHandler,
    ListDocumentsHandler,
    LocateSpansHandler,
    PreviewEditsHandler,
    RequireDocumentHandler,
    RestoreVersionHandler,
    TextWork,
    UploadDocumentHandler,
    VersionStore,
    WaitUntilDone,
    WithdrawDocumentHandler,
  ],
})
export class DocumentsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly converter: Converter,
    private readonly configuration: Configuration,
  ) {}

  /** The first upload should not wait for child processes to start. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.configuration.roles.includes('worker')) await this.converter.warmUp();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.converter.close();
  }
}
