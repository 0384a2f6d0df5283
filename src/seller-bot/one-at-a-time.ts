/** Runs work for the same name one after the other, for different names side by side. It keeps no name that is idle. */
export class OneAtATime {
  private readonly tails = new Map<string, Promise<unknown>>();

  /** Whether work for this name is running or waiting. */
  isBusy(name: string): boolean {
    return this.tails.has(name);
  }

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const previous = this.tails.get(name);
    const result = previous === undefined ? work() : previous.then(work, work);
    const tail = result.catch(() => undefined);
    this.tails.set(name, tail);
    try {
      return await result;
    } finally {
      if (this.tails.get(name) === tail) this.tails.delete(name);
    }
  }
}
