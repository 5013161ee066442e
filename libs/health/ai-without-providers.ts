import type { Configuration, DependencyHealth } from '#platform';

/** Answers for AI as long as no AI module is part of the installation: what is configured, and that nothing is used. */
export const aiWithoutProviders = (configuration: Configuration) => (): Promise<DependencyHealth> =>
  Promise.resolve({
    status: 'disabled',
    message: 'Works without AI advisers.',
    details: {
      providers: [
        { name: 'anthropic', configured: configuration.anthropicApiKey !== undefined },
        { name: 'openai', configured: configuration.openaiApiKey !== undefined },
        { name: 'gemini', configured: configuration.geminiApiKey !== undefined },
      ].map((provider) => ({ ...provider, status: 'disabled', circuit: 'closed' })),
    },
  });
