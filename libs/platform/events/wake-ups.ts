/** Tells the engine of this process that something was committed; the event store calls it without knowing the engine. */
export class WakeUps {
  private listeners: readonly (() => void)[] = [];

  listen(listener: () => void): void {
    this.listeners = [...this.listeners, listener];
  }

  wake(): void {
    for (const listener of this.listeners) listener();
  }
}
