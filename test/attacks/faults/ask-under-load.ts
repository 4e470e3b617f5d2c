/** A request of somebody, and how it is answered while nothing is wrong. */
export interface LoadedRequest {
  readonly who: string
  readonly ask: () => Promise<Response>
  readonly usually: number
}

export interface LoadedAnswer {
  readonly who: string
  readonly usually: number
  readonly status: number
  readonly requestId: string
  readonly contentType: string
  readonly retryAfter: string | null
  /** Status line, headers and body, to be looked through. */
  readonly text: string
}

export interface Load {
  readonly requests: readonly LoadedRequest[]
  /** How many in all. */
  readonly count: number
  /** What is done once so many were sent: something is taken away, or comes back. Nobody waits for it. */
  readonly events: ReadonlyMap<number, () => Promise<void>>
}

/** So many at a time: several people at work, and not more than a machine of two cores answers. */
const AT_ONCE = 6

/** Sends the requests round and round, several at a time, while things happen; gives all answers once the things have happened. */
export async function askUnderLoad({ requests, count, events }: Load): Promise<readonly LoadedAnswer[]> {
  const answers: LoadedAnswer[] = []
  const happening: Promise<void>[] = []
  let sent = 0

  async function work(): Promise<void> {
    while (sent < count) {
      const request = requests[sent % requests.length]
      sent += 1
      const event = events.get(sent)
      if (event) happening.push(event())
      if (request) answers.push(await answerOf(request))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await Promise.all(happening)
  return answers
}

/** Asks each again until all are answered as usual, for so many milliseconds at most; gives what was answered last. */
export async function askUntilUsual(
  requests: readonly LoadedRequest[],
  patience: number,
): Promise<readonly LoadedAnswer[]> {
  const end = Date.now() + patience
  for (;;) {
    const answers: LoadedAnswer[] = []
    for (const request of requests) answers.push(await answerOf(request))
    if (answers.every(({ status, usually }) => status === usually) || Date.now() > end) return answers
  }
}

async function answerOf({ who, ask, usually }: LoadedRequest): Promise<LoadedAnswer> {
  const answer = await ask()
  const headers = [...answer.headers].map((pair) => pair.join(': ')).join('\n')
  return {
    who,
    usually,
    status: answer.status,
    requestId: answer.headers.get('x-request-id') ?? '',
    contentType: answer.headers.get('content-type') ?? '',
    retryAfter: answer.headers.get('retry-after'),
    text: `${answer.statusText}\n${headers}\n\n${await answer.text()}`,
  }
}
