/** Average precision in the first five, by the ids that are right (Lewis et al., CLEF CheckThat!). */
export function averagePrecision(ranked: readonly string[], right: ReadonlySet<string>): number {
  let found = 0;
  let sum = 0;
  ranked.slice(0, 5).forEach((id, place) => {
    if (right.has(id)) sum += ++found / (place + 1);
  });
  return sum / Math.min(5, right.size);
}

export function recallAt(ranked: readonly string[], right: ReadonlySet<string>, k: number): number {
  return ranked.slice(0, k).filter((id) => right.has(id)).length / right.size;
}

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The chance that a right one scores above a wrong one, ties counting half. */
export function areaUnderCurve(right: readonly number[], wrong: readonly number[]): number {
  const sorted = wrong.toSorted((a, b) => a - b);
  const below = (value: number) => [
    bound(sorted, (other) => other < value),
    bound(sorted, (other) => other <= value),
  ];
  return mean(right.map((value) => mean(below(value)) / sorted.length));
}

/** How many of a sorted list pass a test that all up to some place pass. */
function bound(sorted: number[], passes: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The share of `wrong` at or above the threshold that keeps `recall` of `right`. */
export function passRate(right: readonly number[], wrong: readonly number[], recall = 0.9): number {
  const sorted = right.toSorted((a, b) => b - a);
  const threshold = sorted[Math.ceil(recall * sorted.length) - 1]!;
  return wrong.filter((value) => value >= threshold).length / wrong.length;
}

/** Expected calibration error: how far stated and true shares are apart, over ten equal bins. */
export function calibrationError(stated: readonly number[], right: readonly boolean[]): number {
  const bins = Array.from({ length: 10 }, () => ({ stated: 0, right: 0 }));
  stated.forEach((chance, i) => {
    const bin = bins[Math.min(9, Math.floor(chance * 10))]!;
    bin.stated += chance;
    bin.right += Number(right[i]);
  });
  return bins.reduce((sum, bin) => sum + Math.abs(bin.stated - bin.right), 0) / stated.length;
}

/** 95 % interval of the mean of paired differences, by resampling with a fixed seed. */
export function bootstrapInterval(differences: readonly number[], rounds = 5000): [number, number] {
  const random = createRandom(2020);
  const means = Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) {
      sum += differences[Math.floor(random() * differences.length)]!;
    }
    return sum / differences.length;
  }).sort((a, b) => a - b);
  return [means[Math.floor(rounds * 0.025)]!, means[Math.floor(rounds * 0.975)]!];
}

/** Numbers in [0, 1) that are the same for the same seed (G. Marsaglia's xorshift, JSS 2003). */
export function createRandom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
