import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** A command of the compiled program, in a process of its own. */
export interface GatewayProcess {
  readonly child: ChildProcess
  /** What it has written so far, to both streams. */
  readonly said: () => string
  /** Resolves when it has written this; rejects when it ends before. */
  readonly says: (words: string) => Promise<void>
  /** Its exit code; `null` when a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Runs `neighbourhood-record <words>` as compiled beside this test, with nothing in its environment but this. */
export function runGateway(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): GatewayProcess {
  const server = pathToFileURL(fileURLToPath(new URL('../../src/server.js', import.meta.url))).href
  const program = `import(${JSON.stringify(server)}).then(async ({ main }) => { process.exitCode = await main(${JSON.stringify(words)}) })`
  const child = spawn(process.execPath, ['-e', program], {
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8')
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      resolve(code)
    })
  })
  return {
    child,
    ended,
    said: () => text,
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const listener = (): void => {
          if (text.includes(wanted)) resolve()
        }
        listeners.add(listener)
        listener()
        void ended.then(() => {
          reject(new Error(`It ended without saying "${wanted}": ${text}`))
        })
      }),
  }
}

/** A port that nobody uses now. */
export function aFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}
