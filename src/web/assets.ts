import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Router } from 'express'

/** Files that pages need, each under an address that changes with its content, so that browsers may keep it for good. */
export interface Assets {
  /** The address of a file, for templates: `/assets/app.1f2e3d4c.css`. Throws for a name that is not known. */
  readonly address: (name: string) => string
  readonly routes: Router
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Reads the files once. `files` are paths by the name that templates use. `@font-face` rules are taken out of style
 * sheets: those of the design system load a font from the internet, and nothing here does.
 */
export function createAssets(files: Readonly<Record<string, string>>): Assets {
  const addresses = new Map<string, string>()
  const router = Router({ caseSensitive: true })

  for (const [name, file] of Object.entries(files)) {
    const extension = path.extname(name)
    const content = withoutFonts(extension, readFileSync(file))
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
    const address = `/assets/${path.basename(name, extension)}.${hash}${extension}`
    addresses.set(name, address)
    router.get(address, (_req, res) => {
      res.setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream')
      res.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      res.setHeader('Content-Length', content.byteLength)
      res.end(content)
    })
  }

  return {
    routes: router,
    address(name) {
      const address = addresses.get(name)
      if (address === undefined) throw new Error(`There is no asset ${name}.`)
      return address
    },
  }
}

function withoutFonts(extension: string, content: Buffer): Buffer {
  if (extension !== '.css') return content
  return Buffer.from(content.toString('utf8').replace(/@font-face\s*\{[^}]*\}/g, ''))
}
