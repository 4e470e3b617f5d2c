import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The secret in a file: 32 random bytes in hexadecimal, made when the file is not there and readable by its owner only.
 *
 * @throws Error when the file holds something else, rather than overwrite it
 */
export async function readOrMakeKey(file: string): Promise<Buffer> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await makeOnce(file)
  const text = (await readFile(file, 'utf8')).trim()
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error(`The key file ${path.basename(file)} does not hold 64 hexadecimal digits.`)
  return Buffer.from(text, 'hex')
}

async function makeOnce(file: string): Promise<void> {
  try {
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
