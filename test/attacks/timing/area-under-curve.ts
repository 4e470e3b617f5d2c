/**
 * How well two samples can be told apart by their values alone, by the statistic of Mann and Whitney: 0.5 when not at
 * all, 1 when always, whichever has the greater values.
 */
export function areaUnderCurve(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((value) => ({ value, isOfOne: true })),
    ...other.map((value) => ({ value, isOfOne: false })),
  ].sort((a, b) => a.value - b.value)

  let rankSum = 0
  for (let from = 0; from < all.length;) {
    let behind = from
    while (all[behind]?.value === all[from]?.value) behind += 1
    // Equal values share their ranks, which count from one.
    const rank = (from + 1 + behind) / 2
    rankSum += rank * all.slice(from, behind).filter(({ isOfOne }) => isOfOne).length
    from = behind
  }
  const area = (rankSum - (one.length * (one.length + 1)) / 2) / (one.length * other.length)
  return Math.max(area, 1 - area)
}
