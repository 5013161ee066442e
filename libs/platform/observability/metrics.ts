import { Counter, Gauge, Histogram } from 'prom-client';

/** Seconds; from one fast query to a long conversion. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120];

const counter = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]): Counter<Label> =>
  new Counter({ name, help, labelNames });

const gauge = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]): Gauge<Label> =>
  new Gauge({ name, help, labelNames });

const histogram = <Label extends string = never>(
  name: string,
  help: string,
  ...labelNames: Label[]
): Histogram<Label> => new Histogram({ name, help, labelNames, buckets: SECONDS });

/**
 * Every metric of this system, by the name that dashboards and alerts use. `status` is `succeeded`, `failed` or `refused`;
 * labels never hold ids, paths or other unbounded text.
 */
export const metrics = {
  httpRequests: counter('http_requests_total', 'HTTP requests answered.', 'method', 'endpoint', 'status_code'),
  httpRequestDuration: histogram('http_request_duration_seconds', 'Time to answer a request.', 'method', 'endpoint'),
  httpRequestsInProgress: gauge('http_requests_in_progress', 'Requests being answered now.'),
  activeConnections: gauge('active_connections', 'Open connections of clients.'),

  documentsUploaded: counter('documents_uploaded_total', 'Uploads.', 'status'),
  documentsConverted: counter('documents_converted_total', 'Conversions that ended.', 'status', 'format'),
  documentProcessing: histogram('document_processing_seconds', 'Time of one stage of a document.', 'stage'),
  analysesCompleted: counter('analyses_completed_total', 'Analyses that ended.', 'status'),
  findings: counter('findings_total', 'Findings raised.', 'category', 'severity'),
  feedbackDecisions: counter('feedback_decisions_total', 'Decisions on feedback items.', 'decision'),

  eventsAppended: counter('events_appended_total', 'Events appended to the log.', 'event_type', 'status'),
  eventStoreDuration: histogram(
    'event_store_operation_duration_seconds',
    'Time of an event store operation.',
    'operation',
  ),
  projectionEvents: counter(
    'projection_events_processed_total',
    'Events a projection handled.',
    'projection_name',
    'status',
  ),
  projectionLagEvents: gauge('projection_lag_events', 'Events a projection is behind.', 'projection_name'),
  projectionLagSeconds: gauge(
    'projection_lag_seconds',
    'Age of the oldest event a projection has not handled.',
    'projection_name',
  ),
  projectionFailures: gauge('projection_failures', 'Events in quarantine.', 'projection_name'),

  dbPoolSize: gauge('db_pool_size', 'Connections that are open.', 'pool'),
  dbPoolActive: gauge('db_pool_active_connections', 'Connections in use.', 'pool'),
  dbPoolIdle: gauge('db_pool_idle_connections', 'Connections that are open and free.', 'pool'),
  dbPoolUtilization: gauge('db_pool_utilization_percent', 'Connections in use, in percent of the limit.', 'pool'),

  jobsQueued: gauge('jobs_queued', 'Jobs waiting.', 'queue'),
  jobsCompleted: counter('jobs_completed_total', 'Jobs that ended.', 'queue', 'status'),
  jobDuration: histogram('job_duration_seconds', 'Time of a job.', 'queue'),

  aiRequests: counter('ai_requests_total', 'Calls of AI providers.', 'provider', 'operation', 'status'),
  aiRequestDuration: histogram('ai_request_duration_seconds', 'Time of an AI call.', 'provider', 'operation'),
  aiTokensUsed: counter('ai_tokens_used_total', 'Tokens paid for.', 'provider', 'token_type'),
  aiCost: counter('ai_cost_usd_total', 'Cost of AI calls, US dollars.', 'provider'),

  errors: counter('errors_total', 'Unexpected errors.', 'error_type', 'component'),
  appInfo: gauge('docsense_app_info', 'Always 1; the labels say what runs.', 'version', 'environment'),
} as const;
