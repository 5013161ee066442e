import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RequestExportHandler } from './commands/request-export.ts';
import { exportEvents } from './event-registry.ts';
import { ExportsController } from './exports.controller.ts';
import { GatherRecord } from './jobs/gather-record.ts';
import { WriteExport } from './jobs/write-export.ts';
import { ExportRow, exportViews } from './projections/export-views.ts';
import { FindExport } from './queries/find-export.ts';
import { GetExportFileHandler } from './queries/get-export-file.ts';
import { GetExportHandler } from './queries/get-export.ts';
import { ListExportsHandler } from './queries/list-exports.ts';
import { writeRequestedExports } from './reactions/write-requested-exports.ts';
import { FileWriter } from './writing/file-writer.ts';

@Module({
  imports: [TypeOrmModule.forFeature([ExportRow])],
  controllers: [ExportsController],
  providers: [
    { provide: 'exportEvents', useValue: exportEvents },
    { provide: exportViews.name, useValue: exportViews },
    { provide: writeRequestedExports.name, useValue: writeRequestedExports },
    FileWriter,
    FindExport,
    GatherRecord,
    GetExportFileHandler,
    GetExportHandler,
    ListExportsHandler,
    RequestExportHandler,
    WriteExport,
  ],
})
export class ExportsModule {}
