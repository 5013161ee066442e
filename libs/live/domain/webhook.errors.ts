import { DomainError } from '#kernel';

export class WebhookNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'webhook-not-found';
}

export class DeliveryNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'delivery-not-found';
}

export class WebhookAlreadyExists extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'webhook-already-exists';
}

export class TooManyWebhooks extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-many-webhooks';
}

/** The address is none that messages may be sent to. */
export class AddressRefused extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'address-refused';
}

/** The secret says that it is of a form (`whsec_`) that it does not have. */
export class InvalidSecret extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'invalid-secret';
}
