/** Where messages are sent to. Its secret is never shown. */
export class WebhookView {
  readonly id!: string;
  readonly url!: string;
  readonly events!: string[];
  readonly createdAt!: string;
  readonly createdBy!: string;
}

export class WebhookPageView {
  readonly items!: WebhookView[];
  readonly nextCursor!: string | null;
}

/** One try to deliver a message. */
export class DeliveryAttemptView {
  readonly at!: string;
  readonly durationMs!: number;
  /** Of the answer; null when there was none. */
  readonly status!: number | null;
  /** Why it failed. */
  readonly error!: string | null;
  /** The beginning of the answer's body. */
  readonly responseExcerpt!: string | null;
}

/** A message to a webhook. */
export class DeliveryView {
  readonly id!: string;
  readonly webhookId!: string;
  /** Type of the message. */
  readonly type!: string;
  /** `pending` until it succeeded, or every try failed; `cancelled` when the webhook went before that. */
  readonly status!: 'pending' | 'succeeded' | 'failed' | 'cancelled';
  /** The body that is sent, the same at every try. */
  readonly payload!: string;
  readonly createdAt!: string;
  /** The last fifty, oldest first. */
  readonly attempts!: DeliveryAttemptView[];
}

export class DeliveryPageView {
  readonly items!: DeliveryView[];
  readonly nextCursor!: string | null;
}
