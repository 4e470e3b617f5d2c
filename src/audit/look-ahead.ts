/** Reads an iterable one by one, and can look at what comes without taking it. */
export interface LookAhead<T> {
  next(): Promise<T | undefined>
  /** At most so many of those that come next; fewer at the end. */
  peek(count: number): Promise<readonly T[]>
}

export function lookAhead<T>(source: AsyncIterable<T>): LookAhead<T> {
  const iterator = source[Symbol.asyncIterator]()
  const seen: T[] = []

  async function fill(count: number): Promise<void> {
    while (seen.length < count) {
      const next = await iterator.next()
      if (next.done === true) return
      seen.push(next.value)
    }
  }

  return {
    async next() {
      await fill(1)
      return seen.shift()
    },
    async peek(count) {
      await fill(count)
      return seen.slice(0, count)
    },
  }
}
