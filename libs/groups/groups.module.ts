import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeDocumentGroupHandler } from './commands/change-document-group.ts';
import { CreateDocumentGroupHandler } from './commands/create-document-group.ts';
import { PlaceGroupDocumentHandler } from './commands/place-group-document.ts';
import { RemoveGroupDocumentHandler } from './commands/remove-group-document.ts';
import { WithdrawDocumentGroupHandler } from './commands/withdraw-document-group.ts';
import { DocumentGroupsController } from './document-groups.controller.ts';
import { GroupEngine } from './engine/group-engine.ts';
import { documentGroupEvents } from './event-registry.ts';
import { DocumentGroupRow, documentGroups, GroupMemberRow } from './projections/document-groups.ts';
import { GroupSourceRow, groupSources } from './projections/group-sources.ts';
import { GetCompletenessHandler } from './queries/get-completeness.ts';
import { GetDocumentGroupHandler } from './queries/get-document-group.ts';
import { ListDocumentGroupsHandler } from './queries/list-document-groups.ts';

@Module({
  imports: [TypeOrmModule.forFeature([DocumentGroupRow, GroupMemberRow, GroupSourceRow])],
  controllers: [DocumentGroupsController],
  providers: [
    { provide: 'documentGroupEvents', useValue: documentGroupEvents },
    { provide: documentGroups.name, useValue: documentGroups },
    { provide: groupSources.name, useValue: groupSources },
    ChangeDocumentGroupHandler,
    CreateDocumentGroupHandler,
    GetCompletenessHandler,
    GetDocumentGroupHandler,
    GroupEngine,
    ListDocumentGroupsHandler,
    PlaceGroupDocumentHandler,
    RemoveGroupDocumentHandler,
    WithdrawDocumentGroupHandler,
  ],
})
export class GroupsModule {}
