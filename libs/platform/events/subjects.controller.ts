import { Body, Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.ts';
import { EraseSubject } from './personal-erasure.ts';
import { EraseSubjectRequest } from './personal-erasure.request.ts';
import { ErasedSubjectView } from './personal-erasure.view.ts';
import { ReadYourWrites } from './read-your-writes.ts';

@ApiTags('admin')
@Controller('admin/subjects')
export class SubjectsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reads: ReadYourWrites,
  ) {}

  /**
   * Makes everything that was recorded of a person of this tenant unreadable, for good: names and other personal data show
   * as `erased` or null from now on. What happened stays, under the person's id.
   */
  @Post(':id/erase')
  @Permission('admin:write')
  @HttpCode(HttpStatus.OK)
  async erase(@Param('id') id: string, @Body() { reason }: EraseSubjectRequest): Promise<ErasedSubjectView> {
    const { position } = await this.commands.execute(new EraseSubject(id, reason));
    await this.reads.settle();
    return { subjectId: id, position: Number(position) };
  }
}
