import type { Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../src/demo/accounts.js'

/** On the page of the identity provider: who it is, with the password that the demo has unless another is given. */
export async function givePassword(page: Page, username: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel('User name').fill(username)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
