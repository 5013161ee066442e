import { readFileSync } from 'node:fs';
import { buildIr } from '#semantics';
import { checkPolicies } from '../domain/check-policies.ts';
import type { PolicyDraft } from '../repository-draft.ts';
import { templates } from './templates.ts';

const judge = (markdown: string, policy: PolicyDraft) =>
  checkPolicies({ ...buildIr(markdown), markdown }, [{ policyId: policy.name, ...policy }]).verdicts[0];
const all = templates.flatMap((template) =>
  template.policies.map((policy) => [template.name, policy.name, policy] as const),
);

/** For every policy a text that comes near it and does not meet it. */
const NOT_MET: Record<string, string> = {
  // SEC Index Publishing
  'Methodology description':
    '## Methodology\n\nTo be described in the next version of this document by the index team of the sponsor.',
  'Component selection criteria': 'Components are selected with care by people who know the market for many years.',
  'Rebalancing rules':
    '## Rebalancing\n\n## Fees\n\nThe fee is 0.25 % of the level a year, taken every day at the close of the market.',
  'Corporate action handling': '## Corporate actions\n\nSee annex.',
  'Data sources':
    '## Sources of revenue\n\nThe sponsor earns a licence fee from the funds that refer to the index in their name.',
  'Governance structure': '## Governance\n\n[insert text on governance]',
  // Internal Algorithm Standard
  Overview: '## Overview\n\nTBD',
  'Signal generation':
    '## Signal to noise\n\nThe noise of the data is high, and nothing is said here of what the algorithm does with them.',
  'Risk management':
    '## Principal risks\n\nInvestors may lose all of their capital, and past results say nothing of those to come.',
  'Execution logic':
    '## Executive summary\n\nThe strategy buys liquid shares that trade below their average and sells them before the close.',
  'Backtesting results': '## Backtest\n\nTo be added.',
  'Data requirements':
    '## Database\n\nThe database runs on two servers in the data centre, and is backed up every night at two.',
  'Dependencies and infrastructure':
    '## Independence\n\nThe calculation agent is independent of the sponsor and of the desks that trade the products.',
  'Version history':
    '## History of the market\n\nThe market has existed since 1970 and has changed its rules of trading many times.',
  // EU BMR
  'Art. 12(1)(b): discretion has rules': 'Readers use this document at their own discretion.',
  'Art. 12(1)(c): the methodology is validated': 'The methodology is robust and reliable.',
  'Art. 12(3): too little or poor input data': 'Input data are always complete and of high quality.',
  'Art. 12(2)(c), 27(2)(c): input data and their priority':
    '## Input data\n\nPrices are closing prices of the shares in the index, in euro, as they are published after the close.',
  'Art. 13(1)(a): key elements of the methodology':
    '## Calculation agent\n\nThe agent is a company in Frankfurt that has calculated indices for many clients since 2010.',
  'Art. 13(1)(b): review and approval':
    'Complaints are reviewed by the client service. The Oversight Committee approves the budget.',
  'Art. 13(1)(c), 13(2): material changes and consultation':
    'A change of the index rules is published at least 60 days before it takes effect; users are consulted.',
  'Art. 27(1)(a): what the benchmark measures': 'The index is published on every trading day at six in the evening.',
  'Art. 27(1)(c) and (d): change and cessation':
    'The index has been calculated without interruption since 2010, and funds refer to it.',
  'Art. 27(2)(a): definitions of key terms': 'Terms are defined elsewhere.',
  'Art. 27(2)(e): stress and disruption': 'Markets may be disrupted at any time.',
  'Art. 27(2)(f): errors and re-determination': 'The administrator is not liable for errors.',
  'Art. 27(2)(g): limitations': 'The administrator’s liability is limited to gross negligence.',
  // MiFID II RTS 6
  'Art. 1: accountability and approval': 'The desk is responsible for the algorithm. It was written in 2024.',
  'Art. 5: testing before deployment': 'The algorithm was backtested from 2015 to 2024 with good results.',
  'Art. 6: conformance testing': 'Orders conform to the strategy, and are sent to one venue.',
  'Art. 7: separate testing environment': 'The algorithm has been tested for many months.',
  'Art. 8: controlled deployment': 'The algorithm was deployed in March 2024.',
  'Art. 9: annual self-assessment': 'The annual return was 6.1 % in the past ten years.',
  'Art. 10: stress testing': 'The market was under stress in March 2020.',
  'Art. 11: material changes': 'Prices change every second, and so do signals.',
  'Art. 12: kill functionality': 'An order that was not filled within ten seconds is cancelled.',
  'Art. 13: surveillance for market abuse': 'The desk watches the market for opportunities.',
  'Art. 14: business continuity': 'The system has not failed since 2019.',
  'Art. 15: pre-trade controls': 'The maximum order size is 500 shares.',
  'Art. 15(5): market and credit risk limits': 'Exposure and losses are limited with care.',
  'Art. 16: real-time monitoring': 'Results are reported to clients every month.',
  'Art. 17: post-trade controls': 'Trades settle two days after they were made.',
  'Art. 18: security and access': 'The algorithm has access to prices of all venues.',
  // IOSCO
  'Principle 7: data from an active market': 'Prices are estimated by the sponsor.',
  'Principle 7: data are sufficient': 'The market of the shares is liquid, and its volume is high.',
  'Principle 11(a): definitions of key terms': '## Definitions\n\nTBD',
  'Principle 11(b): criteria and procedures':
    '## Selection of constituents\n\nThe fifty largest shares by free-float market capitalisation on the Selection Day become constituents.',
  'Principle 11(c): expert judgement': 'Experts from the industry have advised us on the design.',
  'Principle 11(d): stress and absent data': 'Trading may be suspended by the exchange.',
  'Principle 11(e): errors': 'Errors are rare.',
  'Principle 11(f): internal reviews': 'Weights are reviewed every quarter.',
  'Principle 11(h): limitations': 'Liability is limited by law.',
  'Principle 12: rationale and procedure of changes':
    'The committee decides on changes of the rules, and announces changes on its website.',
  'Principle 12: stakeholders are consulted and told in time': 'Users are consulted before a change.',
};

describe('the shipped templates', () => {
  it('have an id, a name and policy names of their own', () => {
    for (const names of [templates.map(({ id }) => id), templates.map(({ name }) => name)])
      expect(new Set(names).size).toBe(names.length);
    for (const { policies } of templates) expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
    expect(Object.keys(NOT_MET).toSorted()).toEqual(all.map(([, name]) => name).toSorted());
  });

  it.each(all)('%s: %s is met by its examples, with evidence', (_template, _name, policy) => {
    expect(policy.examples.length).toBeGreaterThan(0);
    for (const example of policy.examples) {
      const markdown = `# Doc\n\n${example}\n`;
      const verdict = judge(markdown, policy);
      expect(verdict).toMatchObject({ verdict: 'met' });
      expect(verdict?.evidence.length).toBeGreaterThan(0);
      for (const { quote, start, end } of verdict?.evidence ?? []) expect(markdown.slice(start, end)).toBe(quote);
    }
  });

  it.each(all)('%s: %s is not met by what comes near it, and the reason says what is asked for', (_t, name, policy) => {
    for (const text of [NOT_MET[name] ?? '', 'Nothing of the kind is said in this text.', '']) {
      const verdict = judge(`# Doc\n\n${text}\n`, policy);
      expect(verdict).toMatchObject({ verdict: 'not_met' });
      expect(policy.rules.some(({ message }) => verdict?.reason.includes(message ?? '\0'))).toBe(true);
      expect(verdict?.reason).not.toMatch(/\\b|\(\?:/);
    }
  });

  /** Policies of a template that a document of ours meets. */
  const metBy = (file: string, id: string): string[] => {
    const markdown = readFileSync(new URL(`../../../samples/${file}`, import.meta.url), 'utf8');
    const policies = templates.find((template) => template.id === id)?.policies ?? [];
    return policies
      .filter((policy) => judge(markdown, policy)?.verdict === 'met')
      .map(({ name }) => name.split(':')[0] ?? '');
  };

  it('tell what our own index methodology says, and what it leaves out', () => {
    const file = 'eurozone-momentum-index-methodology.md';
    expect(metBy(file, 'eu-bmr')).toEqual([
      'Art. 12(3)',
      'Art. 12(2)(c), 27(2)(c)',
      'Art. 13(1)(a)',
      'Art. 13(1)(b)',
      'Art. 27(1)(a)',
      'Art. 27(2)(a)',
      'Art. 27(2)(e)',
      'Art. 27(2)(f)',
    ]);
    expect(metBy(file, 'mifid-ii-rts-6')).toEqual([]);
  });

  it('tell what our own trading strategy says, and what it leaves out', () =>
    expect(metBy('intraday-vwap-reversion-strategy.md', 'mifid-ii-rts-6')).toEqual([
      'Art. 1',
      'Art. 9',
      'Art. 10',
      'Art. 11',
      'Art. 12',
      'Art. 14',
      'Art. 15',
      'Art. 15(5)',
    ]));
});
