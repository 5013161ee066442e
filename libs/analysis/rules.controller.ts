import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '#platform';
import { rules, type Rule } from '#rules';
import { RuleNotFound } from './domain/analysis.errors.ts';
import { RuleListView, RuleView } from './rule.view.ts';

@ApiTags('rules')
@Controller('rules')
export class RulesController {
  /** The whole rule catalogue. */
  @Get()
  @Permission('rules:read')
  list(): RuleListView {
    return { items: rules.map(toView), nextCursor: null };
  }

  /** One rule: why it matters, what satisfies it, examples. */
  @Get(':ruleId')
  @Permission('rules:read')
  get(@Param('ruleId') ruleId: string): RuleView {
    const rule = rules.find(({ id }) => id === ruleId);
    if (!rule) throw new RuleNotFound(`There is no rule ${ruleId}.`);
    return toView(rule);
  }
}

const toView = ({
  id,
  category,
  severity,
  title,
  why,
  satisfiedBy,
  source,
  checklist = [],
  fires,
  staysSilent,
}: Rule): RuleView => ({
  id,
  category,
  severity,
  title,
  why,
  satisfiedBy,
  source,
  checklist: checklist.map(({ kind, requires }) => ({ kind, requires })),
  fires: [...fires],
  staysSilent: [...staysSilent],
});
