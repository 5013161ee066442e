import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { buildInfo, Public } from '#platform';
import { ProgramView } from './program.view.ts';

@ApiTags('health')
@Public()
@Controller('version')
export class VersionController {
  /** What runs here. */
  @Get()
  @Header('Cache-Control', 'no-store')
  version(): ProgramView {
    return { ...buildInfo(), node: process.version };
  }
}
