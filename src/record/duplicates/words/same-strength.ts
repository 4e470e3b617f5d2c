/**
 * Whether two strengths of `readMedicineName` are one. A number without a unit is one of milligrams or micrograms, as the
 * other says it: `Camcolit 400` is `400 mg`, and `100/6` is `100 mcg in 1 dose/6 mcg in 1 dose`.
 */
export function isSameStrength(one: string, other: string): boolean {
  if (one === other) return true
  return isBareOf(one, other) || isBareOf(other, one)
}

function isBareOf(bare: string, said: string): boolean {
  if (!/^\d+(?:\/\d+)?$/.test(bare)) return false
  const parts = said.split('/').map((part) => Number(/^([\d.]+) mcg\b/.exec(part)?.[1]))
  return bare
    .split('/')
    .every((number) => [1, 1000].some((factor) => parts.includes(Number(number) * factor)))
}

/** Whether it says how much there is in some of it: two such are two products, whatever is taken of each. */
export function isConcentration(strength: string): boolean {
  return / in 1 /.test(strength) || strength.includes('%')
}
