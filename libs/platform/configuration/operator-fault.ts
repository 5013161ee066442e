/** The process cannot start, for a reason that its operator can remove: the message says all, a stack would hide it. */
export class OperatorFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
