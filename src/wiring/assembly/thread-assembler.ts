import { MessageChannel, Worker } from 'node:worker_threads'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { AssembledRecord, Assembler, RecordToAssemble } from '../../record/assembly/assemble-parts.js'
import { answerFor } from './asking-lens.js'
import type { AssemblyAnswer, AssemblyRequest, AssemblyStart } from './assembly-messages.js'

/** From how many characters on a record is assembled in a thread: a shorter one is ready before the thread has it. */
const LONG = 250_000

export interface ThreadAssemblerParts {
  /** Assembles what is short. */
  readonly here: Assembler
  readonly directory: OrganisationDirectory
  readonly start: AssemblyStart
}

export interface ThreadAssembler extends Assembler {
  /** Whether it has no long record in hand. */
  isIdle(): boolean
  /** Ends the thread; what it has in hand is given up. */
  close(): Promise<void>
}

interface Waiting {
  readonly done: (made: AssembledRecord) => void
  readonly failed: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

/** An assembler that holds up nobody but who waits for the record: long ones are made in a thread, begun when the first one comes. */
export function createThreadAssembler({ here, directory, start }: ThreadAssemblerParts): ThreadAssembler {
  let thread: Thread | undefined
  let nextId = 0

  function begin(): Thread {
    const worker = new Worker(new URL('./assembly-thread.js', import.meta.url), { workerData: start })
    // Its own: what one thread had in hand is lost with it, and nothing of the next.
    const waiting = new Map<number, Waiting>()
    const begun: Thread = { worker, waiting }
    worker.on('message', (answer: AssemblyAnswer) => {
      const one = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (waiting.size === 0) worker.unref()
      if ('made' in answer) one?.done(answer.made)
      else one?.failed(toError(answer.error))
    })
    const lost = (error: Error): void => {
      if (thread === begun) thread = undefined
      for (const one of waiting.values()) one.failed(error)
      waiting.clear()
    }
    worker.on('error', lost)
    worker.on('exit', () => {
      lost(new Error('The thread that assembles records has ended.'))
    })
    return begun
  }

  function assembleInThread({ lens, ...record }: RecordToAssemble): Promise<AssembledRecord> {
    thread ??= begin()
    const { worker, waiting } = thread
    const { port1, port2 } = new MessageChannel()
    const isAnswered = new Int32Array(new SharedArrayBuffer(4))
    answerFor(lens, port1, isAnswered)
    nextId += 1
    const id = nextId
    const organisations = [...directory.values()]
    const request: AssemblyRequest = { id, record, organisations, port: port2, isAnswered }
    const expected = here.idFor(record.state)
    return new Promise((done, failed) => {
      const check = (made: AssembledRecord): void => {
        if (made.parts.every(({ assembler }) => assembler === expected)) done(made)
        else failed(new Error(MADE_OTHERWISE))
      }
      waiting.set(id, { done: check, failed })
      worker.ref()
      worker.postMessage(request, [port2])
    })
  }

  return {
    idFor: (state) => here.idFor(state),
    assemble: (record) => (lengthOf(record) < LONG ? here.assemble(record) : assembleInThread(record)),
    isIdle: () => thread === undefined || thread.waiting.size === 0,
    async close() {
      const ending = thread
      thread = undefined
      await ending?.worker.terminate()
    },
  }
}

/** Parts of another id would never be found again, and every reader would wait for them to be made anew. */
const MADE_OTHERWISE = 'The thread that assembles records was begun with other settings than the gateway has.'

function lengthOf({ resources }: RecordToAssemble): number {
  return resources.reduce((length, { text }) => length + text.length, 0)
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
