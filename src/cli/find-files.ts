import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * The files that these paths name, each as it was given: a file is taken as it is, a folder with every `.json` and
 * `.ndjson` in it.
 *
 * @throws Error in plain words when a path cannot be read, before anything is done with the others
 */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  return (await Promise.all(paths.map(filesOf))).flat()
}

async function filesOf(from: string): Promise<readonly string[]> {
  try {
    if (!(await stat(from)).isDirectory()) return [from]
    const names = await readdir(from, { recursive: true })
    return names
      .filter((name) => /\.(json|ndjson)$/i.test(name))
      .sort()
      .map((name) => path.join(from, name))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(code === 'ENOENT' ? `There is no file or folder ${from}.` : `${from} cannot be read.`, {
      cause: error,
    })
  }
}
