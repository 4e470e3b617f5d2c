import path from 'node:path'
import type { Express } from 'express'
import nunjucks from 'nunjucks'
import type { Assets } from './assets.js'

export interface ViewSettings {
  /** The folder of package.json: templates are in `src` and in the design system's package. */
  readonly root: string
  readonly assets: Assets
}

/** Renders a template by its path under `src` (`web/error.njk`) to a string. */
export type RenderView = (view: string, model: object) => string

/** The folders where templates are looked for. */
export function viewFolders(root: string): string[] {
  return [path.join(root, 'src'), path.join(root, 'node_modules', 'nhsuk-frontend', 'dist')]
}

/** The templates: everything that is printed is escaped, and a misspelt macro is an error. */
export function createViews({ root, assets }: ViewSettings): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(viewFolders(root), { noCache: false, watch: false })
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  environment.addGlobal('asset', assets.address)
  return environment
}

/** Lets `res.render` find the templates. */
export function configureViews(app: Express, environment: nunjucks.Environment): void {
  environment.express(app)
  app.set('view engine', 'njk')
}
