import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ids } from '#kernel';
import {
  type Appended,
  type AsOf,
  PageRequest,
  parseAsOf,
  Permission,
  ReadYourWrites,
  versionEtag,
  versionOfIfMatch,
} from '#platform';
import { ChangePolicyRepository } from './commands/change-policy-repository.ts';
import { CreatePolicyRepository } from './commands/create-policy-repository.ts';
import { RetirePolicyRepository } from './commands/retire-policy-repository.ts';
import {
  ChangePolicyRepositoryRequest,
  CreatePolicyRepositoryRequest,
  ListPolicyRepositoriesRequest,
  ReadPolicyRepositoryRequest,
} from './policy-repository.request.ts';
import {
  PolicyRepositoryDetailView,
  PolicyRepositoryPageView,
  PolicyRepositoryVersionPageView,
} from './policy-repository.view.ts';
import { toPolicyDraft } from './policy-draft.ts';
import { policyRepositories } from './projections/policy-repositories.ts';
import { GetPolicyRepository } from './queries/get-policy-repository.ts';
import { GetRepositoryAsOf } from './queries/get-repository-as-of.ts';
import { ListPolicyRepositories } from './queries/list-policy-repositories.ts';
import { ListRepositoryVersions } from './queries/list-repository-versions.ts';

@ApiTags('policies')
@Controller('policy-repositories')
export class PolicyRepositoriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly ids: Ids,
  ) {}

  /** Creates a repository, with its first policies if you like. */
  @Post()
  @Permission('policies:write')
  async create(
    @Body() request: CreatePolicyRepositoryRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyRepositoryDetailView> {
    const id = this.ids.next();
    const { name, description = null, jurisdiction = null, owner = null, policies = [] } = request;
    const draft = { name, description, jurisdiction, owner, policies: policies.map(toPolicyDraft) };
    const appended = await this.commands.execute(new CreatePolicyRepository(id, draft));
    void reply.header('Location', `/api/v1/policy-repositories/${id}`);
    return this.shown(id, appended, reply);
  }

  /** Lists repositories, the newest first. */
  @Get()
  @Permission('policies:read')
  list(@Query() request: ListPolicyRepositoriesRequest): Promise<PolicyRepositoryPageView> {
    return this.queries.execute(new ListPolicyRepositories(request));
  }

  /** One repository with its policies, as it is or as it was: at a version, or at the moment `asOf`. */
  @Get(':repositoryId')
  @Permission('policies:read')
  get(
    @Param('repositoryId', ParseUUIDPipe) repositoryId: string,
    @Query() { version, asOf }: ReadPolicyRepositoryRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyRepositoryDetailView> {
    if (version !== undefined) return this.asOf(repositoryId, { kind: 'version', version });
    return asOf === undefined ? this.shown(repositoryId, undefined, reply) : this.asOf(repositoryId, parseAsOf(asOf));
  }

  /** What was changed, by whom and when, the newest first. */
  @Get(':repositoryId/versions')
  @Permission('policies:read')
  versions(
    @Param('repositoryId', ParseUUIDPipe) repositoryId: string,
    @Query() request: PageRequest,
  ): Promise<PolicyRepositoryVersionPageView> {
    return this.queries.execute(new ListRepositoryVersions(repositoryId, request));
  }

  /** Changes name, description, jurisdiction or owner. */
  @Patch(':repositoryId')
  @Permission('policies:write')
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag that was read; 412 when it is stale.' })
  async change(
    @Param('repositoryId', ParseUUIDPipe) repositoryId: string,
    @Body() request: ChangePolicyRepositoryRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-match') ifMatch?: string,
  ): Promise<PolicyRepositoryDetailView> {
    const { name, description, jurisdiction, owner } = request;
    const changes = {
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
      ...(owner === undefined ? {} : { owner }),
    };
    const command = new ChangePolicyRepository(repositoryId, changes, versionOfIfMatch(ifMatch));
    return this.shown(repositoryId, await this.commands.execute(command), reply);
  }

  /** Retires a repository: it can no longer be assigned, and its documents keep their last verdicts. */
  @Delete(':repositoryId')
  @Permission('policies:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag that was read; 412 when it is stale.' })
  async retire(
    @Param('repositoryId', ParseUUIDPipe) repositoryId: string,
    @Headers('if-match') ifMatch?: string,
  ): Promise<void> {
    const command = new RetirePolicyRepository(repositoryId, versionOfIfMatch(ifMatch));
    const appended = await this.commands.execute(command);
    await this.readYourWrites.wait(appended?.position, policyRepositories);
  }

  private asOf(repositoryId: string, moment: AsOf): Promise<PolicyRepositoryDetailView> {
    return this.queries.execute(new GetRepositoryAsOf(repositoryId, moment));
  }

  private async shown(
    repositoryId: string,
    appended: Appended | undefined,
    reply: FastifyReply,
  ): Promise<PolicyRepositoryDetailView> {
    await this.readYourWrites.wait(appended?.position, policyRepositories);
    const view = await this.queries.execute(new GetPolicyRepository(repositoryId));
    void reply.header('ETag', versionEtag(view.version));
    return view;
  }
}
