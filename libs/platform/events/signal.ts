/** A wake-up that is not lost when nobody waits yet, and that many can cause at once. */
export class Signal {
  private set = false;
  private waiting: (() => void) | undefined;

  notify(): void {
    this.set = true;
    this.waiting?.();
  }

  /** Resolves at the next notification (at once when one came meanwhile) or after `ms` milliseconds. One waiter at a time. */
  async wait(ms: number): Promise<void> {
    if (!this.set) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.waiting = undefined;
    }
    this.set = false;
  }
}
