import type { Response } from 'express'

/** A template as text. */
export function render(res: Response, template: string, model: object): Promise<string> {
  return new Promise((resolve, reject) => {
    res.render(template, model, (error: Error | null, html?: string) => {
      if (error) reject(error)
      else resolve(html ?? '')
    })
  })
}
