/** A state that React can watch (`useSyncExternalStore`); changed by its owner only. */
export class Observed<State> {
  protected now: State;
  private readonly listeners = new Set<() => void>();

  constructor(first: State) {
    this.now = first;
  }

  readonly state = (): State => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  protected set(change: Partial<State>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }
}
