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
import { type Appended, Permission, ReadYourWrites, versionEtag, versionOfIfMatch } from '#platform';
import { AddPolicy } from './commands/add-policy.ts';
import { ChangePolicy } from './commands/change-policy.ts';
import { RetirePolicy } from './commands/retire-policy.ts';
import { toPolicyDraft, toPolicyRule } from './policy-draft.ts';
import { ChangePolicyRequest, ListPoliciesRequest, PolicyRequest } from './policy.request.ts';
import { PolicyPageView, PolicyView } from './policy.view.ts';
import { policyRepositories } from './projections/policy-repositories.ts';
import { GetPolicy } from './queries/get-policy.ts';
import { ListPolicies } from './queries/list-policies.ts';

const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'ETag of the repository or policy that was read; 412 when the repository has changed since.',
};

/** The policies of a repository. Their ETag is that of the repository: a set of policies is versioned as a whole. */
@ApiTags('policies')
@Controller('policy-repositories/:repositoryId/policies')
export class PoliciesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly ids: Ids,
  ) {}

  /** Adds a policy. Documents of the repository are checked again. */
  @Post()
  @Permission('policies:write')
  @ApiHeader(IF_MATCH)
  async add(
    @Param('repositoryId', ParseUUIDPipe) repositoryId: string,
    @Body() request: PolicyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-match') ifMatch?: string,
  ): Promise<PolicyView> {
    const policyId = this.ids.next();
    const policy = { policyId, ...toPolicyDraft(request) };
    const appended = await this.commands.execute(new AddPolicy(repositoryId, policy, versionOfIfMatch(ifMatch)));
    void reply.header('Location', `/api/v1/policy-repositories/${repositoryId}/policies/${policyId}`);
    return this.shown(repositoryId, policyId, appended, reply);
  }

  /** The policies in force, in the order in which they were added. */
  @Get()
  @Permission('policies:read')
  async list(
    @Param('repositoryId', ParseUUIDPipe) repositoryId: string,
    @Query() request: ListPoliciesRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyPageView> {
    const { page, repositoryVersion } = await this.queries.execute(new ListPolicies(repositoryId, request));
    void reply.header('ETag', versionEtag(repositoryVersion));
    return page;
  }

  /** One policy. */
  @Get(':policyId')
  @Permission('policies:read')
  get(
    @Param('repositoryId', ParseUUIDPipe) repositoryId: string,
    @Param('policyId', ParseUUIDPipe) policyId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyView> {
    return this.shown(repositoryId, policyId, undefined, reply);
  }

  /** Changes a policy. Documents of the repository are checked again. */
  @Patch(':policyId')
  @Permission('policies:write')
  @ApiHeader(IF_MATCH)
  async change(
    @Param('repositoryId', ParseUUIDPipe) repositoryId: string,
    @Param('policyId', ParseUUIDPipe) policyId: string,
    @Body() { rules, ...changes }: ChangePolicyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-match') ifMatch?: string,
  ): Promise<PolicyView> {
    const plain = { ...changes, ...(rules === undefined ? {} : { rules: rules.map(toPolicyRule) }) };
    const command = new ChangePolicy(repositoryId, policyId, plain, versionOfIfMatch(ifMatch));
    return this.shown(repositoryId, policyId, await this.commands.execute(command), reply);
  }

  /** Retires a policy. Documents of the repository are checked again. */
  @Delete(':policyId')
  @Permission('policies:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiHeader(IF_MATCH)
  async retire(
    @Param('repositoryId', ParseUUIDPipe) repositoryId: string,
    @Param('policyId', ParseUUIDPipe) policyId: string,
    @Headers('if-match') ifMatch?: string,
  ): Promise<void> {
    const command = new RetirePolicy(repositoryId, policyId, versionOfIfMatch(ifMatch));
    const appended = await this.commands.execute(command);
    await this.readYourWrites.wait(appended?.position, policyRepositories);
  }

  private async shown(
    repositoryId: string,
    policyId: string,
    appended: Appended | undefined,
    reply: FastifyReply,
  ): Promise<PolicyView> {
    await this.readYourWrites.wait(appended?.position, policyRepositories);
    const { policy, repositoryVersion } = await this.queries.execute(new GetPolicy(repositoryId, policyId));
    void reply.header('ETag', versionEtag(repositoryVersion));
    return policy;
  }
}
