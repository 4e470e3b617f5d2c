import type { Parameter } from './database.js'

/** How the thread starts: a directory, in memory without one; `image` is a dumped data directory to begin from. */
export interface ThreadStart {
  readonly directory?: string
  readonly image?: Uint8Array
}

export type ThreadRequest =
  | {
      readonly id: number
      readonly kind: 'query'
      readonly sql: string
      readonly parameters: readonly Parameter[]
    }
  | { readonly id: number; readonly kind: 'script'; readonly sql: string }
  | { readonly id: number; readonly kind: 'image' }
  | { readonly id: number; readonly kind: 'close' }

/** The answer to the request of this id; id 0 says that the thread is ready. */
export interface ThreadAnswer {
  readonly id: number
  readonly rows?: readonly unknown[]
  readonly error?: { readonly message: string; readonly code?: string }
}
