/** Something to be done at an instant. `cancelled` entries are skipped: cheaper than taking them out of a heap. */
export type Pending = {
  /** Epoch ms. */
  readonly at: number;
  readonly run: () => Promise<number>;
  cancelled: boolean;
};

type Slot = { pending: Pending; order: number };

/** Pending work in order of time, and in the order it was added within one instant. */
export class Timeline {
  #heap: Slot[] = [];
  #added = 0;

  /** @param run does the work and gives the number of invocations it made. */
  add(at: number, run: () => Promise<number>): Pending {
    const pending = { at, run, cancelled: false };
    this.#heap.push({ pending, order: this.#added++ });
    this.#siftUp(this.#heap.length - 1);
    return pending;
  }

  peek(): Pending | undefined {
    while (this.#heap[0]?.pending.cancelled) this.#pop();
    return this.#heap[0]?.pending;
  }

  /** Takes out the earliest entry if it is due at `now` (epoch ms). */
  takeDue(now: number): Pending | undefined {
    const earliest = this.peek();
    if (earliest === undefined || earliest.at > now) return undefined;
    this.#pop();
    return earliest;
  }

  clear(): void {
    // A fireDue that is under way may still hold schedules whose entries these are.
    for (const { pending } of this.#heap) pending.cancelled = true;
    this.#heap = [];
  }

  #pop(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#siftDown(0);
  }

  #siftUp(index: number): void {
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #siftDown(index: number): void {
    for (;;) {
      let first = index;
      for (const child of [2 * index + 1, 2 * index + 2]) if (this.#before(child, first)) first = child;
      if (first === index) return;
      this.#swap(index, first);
      index = first;
    }
  }

  #before(left: number, right: number): boolean {
    const [a, b] = [this.#heap[left], this.#heap[right]];
    if (a === undefined || b === undefined) return false;
    return a.pending.at - b.pending.at < 0 || (a.pending.at === b.pending.at && a.order < b.order);
  }

  #swap(left: number, right: number): void {
    const [a, b] = [this.#heap[left], this.#heap[right]];
    if (a === undefined || b === undefined) return;
    this.#heap[left] = b;
    this.#heap[right] = a;
  }
}
