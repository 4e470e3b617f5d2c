import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, above this file wherever it was compiled to. */
export function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder)
    if (above === folder) throw new Error('There is no package.json above the program.')
    folder = above
  }
  return folder
}

/** Which build this is: another one makes other pages of the same record. */
export function releaseOf(root: string): string {
  const built = path.join(root, 'dist', '.built')
  if (existsSync(built)) return readFileSync(built, 'utf8')
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version
}
