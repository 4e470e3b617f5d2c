import path from 'node:path'

/** What pages load, by the name that templates use. */
export function assetFiles(root: string): Readonly<Record<string, string>> {
  const src = path.join(root, 'src')
  return {
    'nhsuk.css': path.join(root, 'node_modules', 'nhsuk-frontend', 'dist', 'nhsuk', 'nhsuk-frontend.min.css'),
    'app.css': path.join(src, 'web', 'assets', 'app.css'),
    'icon.svg': path.join(src, 'web', 'assets', 'icon.svg'),
    'portal.css': path.join(src, 'surfaces', 'portal', 'assets', 'portal.css'),
  }
}
