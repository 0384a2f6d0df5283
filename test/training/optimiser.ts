/** Repeatable chance (mulberry32): the same seed trains the same network. */
export class Chance {
  constructor(private state: number) {}

  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  shuffle(list: unknown[]): void {
    for (let at = list.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      [list[at], list[other]] = [list[other], list[at]];
    }
  }
}

const filled = (size: number, chance: Chance, spread: number): Float32Array =>
  spread === 0 ? new Float32Array(size) : Float32Array.from({ length: size }, () => spread * chance.normal());

/** Numbers that every batch moves, by Adam with decoupled decay. */
export class Dense {
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  private steps = 0;

  constructor(size: number, chance: Chance, spread: number) {
    this.values = filled(size, chance, spread);
    this.slopes = new Float32Array(size);
    this.mean = new Float32Array(size);
    this.square = new Float32Array(size);
  }

  /** Follows the slopes gathered since the last step, and forgets them. */
  step(rate: number, scale: number, decay: number): void {
    const { values, slopes, mean, square } = this;
    this.steps += 1;
    const meanShare = 1 - 0.9 ** this.steps;
    const squareShare = 1 - 0.999 ** this.steps;
    for (let at = 0; at < values.length; at += 1) {
      const slope = (slopes[at] ?? 0) * scale;
      slopes[at] = 0;
      const m = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      const s = 0.999 * (square[at] ?? 0) + 0.001 * slope * slope;
      mean[at] = m;
      square[at] = s;
      const value = values[at] ?? 0;
      values[at] = value - rate * (m / meanShare / (Math.sqrt(s / squareShare) + 1e-8) + decay * value);
    }
  }
}

/** A table of which a batch moves few rows, by Adagrad. */
export class Sparse {
  readonly values: Float32Array;
  private readonly slopes: Float32Array;
  private readonly squares: Float32Array;
  private readonly touched = new Set<number>();

  constructor(
    rows: number,
    readonly width: number,
    chance: Chance,
    spread: number,
  ) {
    this.values = filled(rows * width, chance, spread);
    this.slopes = new Float32Array(rows * width);
    this.squares = new Float32Array(rows * width).fill(1e-4);
  }

  add(row: number, slopes: Float32Array): void {
    const from = row * this.width;
    for (let at = 0; at < this.width; at += 1)
      this.slopes[from + at] = (this.slopes[from + at] ?? 0) + (slopes[at] ?? 0);
    this.touched.add(row);
  }

  step(rate: number, scale: number, decay: number): void {
    const { values, slopes, squares, width } = this;
    for (const row of this.touched) {
      for (let at = row * width; at < (row + 1) * width; at += 1) {
        const slope = (slopes[at] ?? 0) * scale;
        if (slope === 0) continue;
        slopes[at] = 0;
        const sum = (squares[at] ?? 0) + slope * slope;
        squares[at] = sum;
        const value = values[at] ?? 0;
        values[at] = value - rate * (slope / Math.sqrt(sum) + decay * value);
      }
    }
    this.touched.clear();
  }
}
