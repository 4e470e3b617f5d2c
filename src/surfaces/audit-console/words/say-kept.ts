/** That some are kept for another reviewer, and nothing of what or whom; empty where there are none. */
export function sayKept(count: number, what: 'use' | 'alert'): string {
  if (count === 0) return ''
  const kept = count === 1 ? `1 ${what} is kept` : `${count} ${what}s are kept`
  return `${kept} for another reviewer: your own, or about you or somebody close to you.`
}
