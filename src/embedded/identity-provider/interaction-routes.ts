import { urlencoded, Router, type Request } from 'express'
import { rateLimit, type RateLimitRequestHandler } from 'express-rate-limit'
import type Provider from 'oidc-provider'
import type { Account } from './account.js'
import { hashPassword, isPassword } from './password-hash.js'

export interface InteractionDeps {
  readonly provider: Provider
  readonly accounts: readonly Account[]
  readonly render: (view: string, model: object) => string
}

const QUARTER_OF_AN_HOUR = 15 * 60_000
const WRONG_TRIES_PER_NAME = 10
const WRONG_TRIES_PER_ADDRESS = 100
const LONGEST_FIELD = 200

const FORM = 'embedded/identity-provider/sign-in-form.njk'
const TOO_MANY = 'There were too many tries with a wrong password. Wait 15 minutes, then try again.'
const WRONG = 'The user name or the password is wrong. Check both and try again.'

/**
 * The provider's own page: user name and password. Bound to the browser in which the sign-in began by the provider's
 * cookie, without which there is nothing to fill in. Says the same of a name that is not known as of a wrong password.
 */
export function interactionRoutes({ provider, accounts, render }: InteractionDeps): Router {
  const byUsername = new Map(accounts.map((account) => [account.username, account]))
  // Tried when the name is not known, so that both take as long.
  const nobody = hashPassword('')
  const router = Router()

  router.get('/interaction/:uid', async (req, res) => {
    await provider.interactionDetails(req, res)
    res.type('html').send(render(FORM, { action: req.originalUrl, username: '', error: undefined }))
  })

  router.post(
    '/interaction/:uid',
    urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 }),
    limitWrongTries(WRONG_TRIES_PER_ADDRESS, ({ ip }) => ip ?? ''),
    limitWrongTries(WRONG_TRIES_PER_NAME, (req) => fieldOf(req, 'username').toLowerCase()),
    async (req, res) => {
      await provider.interactionDetails(req, res)
      const username = fieldOf(req, 'username')
      const account = byUsername.get(username.toLowerCase())
      const isRight = await isPassword(fieldOf(req, 'password'), account?.passwordHash ?? (await nobody))
      if (account && isRight) {
        await provider.interactionFinished(req, res, {
          login: { accountId: account.claims.nhsid_useruid, remember: false },
        })
        return
      }
      res
        .status(400)
        .type('html')
        .send(render(FORM, { action: req.originalUrl, username, error: WRONG }))
    },
  )

  return router

  function limitWrongTries(limit: number, keyOf: (req: Request) => string): RateLimitRequestHandler {
    return rateLimit({
      windowMs: QUARTER_OF_AN_HOUR,
      limit,
      skipSuccessfulRequests: true,
      standardHeaders: false,
      legacyHeaders: false,
      keyGenerator: keyOf,
      validate: false,
      handler: (req, res) => {
        res
          .status(429)
          .setHeader('Retry-After', '900')
          .type('html')
          .send(
            render(FORM, { action: req.originalUrl, username: fieldOf(req, 'username'), error: TOO_MANY }),
          )
      },
    })
  }
}

function fieldOf(req: Request, name: 'username' | 'password'): string {
  const value = (req.body as Readonly<Record<string, unknown>> | undefined)?.[name]
  return typeof value === 'string' ? value.slice(0, LONGEST_FIELD).trim() : ''
}
