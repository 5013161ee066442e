import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ids } from '#kernel';
import { Permission, ReadYourWrites, versionEtag } from '#platform';
import { PolicyChecker } from './checking/policy-checker.ts';
import type { RepositoryFile } from './checking/policy-task.ts';
import { CreatePolicyRepository } from './commands/create-policy-repository.ts';
import { ExportPolicyRepositoryRequest } from './policy-repository.request.ts';
import { PolicyRepositoryDetailView, PolicyTemplatePageView } from './policy-repository.view.ts';
import { policyRepositories } from './projections/policy-repositories.ts';
import { GetPolicyRepository } from './queries/get-policy-repository.ts';
import { findTemplate, templates } from './templates/templates.ts';
import { writeRepositoryFile } from './write-repository-file.ts';

const IMPORT_BODY = {
  description: 'Either `{ "template": "…" }` with the id or name of a shipped template, or a whole repository.',
  schema: {
    type: 'object',
    properties: {
      template: { type: 'string' },
      name: { type: 'string' },
      description: { type: 'string', nullable: true },
      jurisdiction: { type: 'string', nullable: true },
      owner: { type: 'string', nullable: true },
      policies: { type: 'array', items: { $ref: '#/components/schemas/PolicyRequest' } },
    },
  },
};

const createFrom = (id: string, file: RepositoryFile): CreatePolicyRepository => {
  if (!('template' in file)) return new CreatePolicyRepository(id, file);
  const template = findTemplate(file.template);
  return new CreatePolicyRepository(id, template, template.id);
};

/** Policy repositories as files, and those that ship with the product. */
@ApiTags('policies')
@Controller('policy-repositories')
export class RepositoryFilesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly ids: Ids,
    private readonly checker: PolicyChecker,
  ) {}

  /** The policy repositories that ship with the product. */
  @Get('templates')
  @Permission('policies:read')
  templates(): PolicyTemplatePageView {
    const items = templates.map((template) => ({
      ...template,
      policies: template.policies.map((policy) => ({
        ...policy,
        rules: [...policy.rules],
        examples: [...policy.examples],
      })),
    }));
    return { items, nextCursor: null };
  }

  /** Makes a repository from a shipped template or from a file; a file with faults is refused with all of them. */
  @Post('import')
  @Permission('policies:write')
  @ApiConsumes('application/json', 'application/yaml')
  @ApiBody(IMPORT_BODY)
  async import(
    @Body() text: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyRepositoryDetailView> {
    const file = await this.checker.read(typeof text === 'string' ? text : '');
    const id = this.ids.next();
    const appended = await this.commands.execute(createFrom(id, file));
    await this.readYourWrites.wait(appended?.position, policyRepositories);
    const view = await this.queries.execute(new GetPolicyRepository(id));
    void reply.header('Location', `/api/v1/policy-repositories/${id}`).header('ETag', versionEtag(view.version));
    return view;
  }

  /** The repository as a file that can be imported again. */
  @Get(':repositoryId/export')
  @Permission('policies:read')
  @ApiProduces('application/json', 'application/yaml')
  @ApiOkResponse({ description: 'The file.', schema: { type: 'string' } })
  async export(
    @Param('repositoryId', ParseUUIDPipe) repositoryId: string,
    @Query() { format = 'json' }: ExportPolicyRepositoryRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const view = await this.queries.execute(new GetPolicyRepository(repositoryId));
    void reply
      .header('ETag', versionEtag(view.version))
      .header('Content-Type', `application/${format}; charset=utf-8`)
      .header('Content-Disposition', `attachment; filename="policies.${format}"`);
    return writeRepositoryFile(view, format);
  }
}
