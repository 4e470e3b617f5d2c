import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'

export interface HapiLaunch {
  readonly jar: string
  /** 0 lets the system choose one. */
  readonly port: number
  /** H2 in memory when left out. */
  readonly jdbcUrl?: string | undefined
  readonly dbUser?: string | undefined
  readonly dbPasswordFile?: string | undefined
  /** What Hibernate does to the schema: `create` is quick but only for an empty database. */
  readonly ddl: 'create' | 'update'
  /** The process with which HAPI ends, however that one ends; this one when left out. */
  readonly livesWith?: number | undefined
  /** Further options of the JVM. */
  readonly java?: readonly string[]
}

/** A HAPI that answers. */
export interface RunningHapi {
  /** For example `http://127.0.0.1:8081/fhir`. */
  readonly baseUrl: string
  readonly pid: number
  /** Resolves when it has ended, however it came to that. */
  readonly ended: Promise<void>
  /** Lets it finish what is under way; ends it when that takes longer than `patience` milliseconds, ten seconds. */
  stop(patience?: number): Promise<void>
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
  /** Lets this process end before HAPI does; HAPI ends with the process that it lives with. */
  letGo(): void
}

type Java = ChildProcessByStdio<null, Readable, Readable>

/** One compiler and one collector: quicker to start and smaller, which is what development and tests need. */
const JVM = ['-Xmx1g', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xlog:disable']

/** Longest start seen was 40 s, on two busy cores. */
const LONGEST_START = 180_000

/** Starts HAPI on loopback and resolves when `/fhir/metadata` answers 200. */
export async function launchHapi(launch: HapiLaunch): Promise<RunningHapi> {
  const java = spawn('java', [...JVM, ...(launch.java ?? []), ...toProperties(launch), '-jar', launch.jar], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) =>
    java.once('close', () => {
      resolve()
    }),
  )
  const running = {
    pid: java.pid ?? 0,
    ended,
    async stop(patience = 10_000) {
      java.kill('SIGTERM')
      const timer = setTimeout(() => java.kill('SIGKILL'), patience)
      await ended
      clearTimeout(timer)
    },
    async kill() {
      java.kill('SIGKILL')
      await ended
    },
    letGo() {
      java.unref()
      for (const pipe of [java.stdout, java.stderr] as unknown as { unref(): void }[]) pipe.unref()
    },
  }

  try {
    const baseUrl = await listening(java)
    await answering(baseUrl)
    return { baseUrl, ...running }
  } catch (error) {
    await running.kill()
    throw error
  }
}

function toProperties(launch: HapiLaunch): readonly string[] {
  const properties: Readonly<Record<string, string | number | undefined>> = {
    'hapi.port': launch.port,
    'hapi.ddl': launch.ddl,
    'hapi.jdbc.url': launch.jdbcUrl,
    'hapi.db.user': launch.dbUser,
    'hapi.db.password.file': launch.dbPasswordFile,
    'hapi.lives.with': launch.livesWith ?? process.pid,
  }
  return Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : `-D${name}=${value}`,
  )
}

/** The address from the one line that the launcher prints. */
function listening(java: Java): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    let complaints = ''
    const timer = setTimeout(() => {
      reject(new Error('HAPI did not start in time.'))
    }, LONGEST_START)
    java.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-2_000)))
    java.stdout.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-2_000)
      const address = /listening on (http:\S+)/.exec(printed)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
    const failed = (why: string): void => {
      clearTimeout(timer)
      reject(new Error(`HAPI did not start: ${why}`))
    }
    java.once('error', (error) => {
      failed(error.message)
    })
    java.once('close', () => {
      failed(complaints.trim() || 'it ended without a word.')
    })
  })
}

/** The first answer takes longer than the later ones, so the asking is patient. */
async function answering(baseUrl: string): Promise<void> {
  const answer = await fetch(`${baseUrl}/metadata`, { signal: AbortSignal.timeout(LONGEST_START) })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`HAPI started but answers with status ${answer.status}.`)
}
