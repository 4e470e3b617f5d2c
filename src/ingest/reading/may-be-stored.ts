/**
 * Something went wrong after the promise to store was, or may have been, made: it may have been stored, or will be, and
 * sending the same again is harmless. What went wrong is the cause. Answers MUST NOT say that nothing was done.
 */
export class MayBeStored extends Error {
  override readonly name = 'MayBeStored'

  constructor(cause: unknown) {
    super('It may have been stored.', { cause })
  }
}

/** Does what comes after the promise: whatever goes wrong in it is {@link MayBeStored}. */
export async function afterPromise<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof MayBeStored ? error : new MayBeStored(error)
  }
}
