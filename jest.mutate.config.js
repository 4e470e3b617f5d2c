import shared from './jest.config.js'

/** What tells whether a changed rule of access is noticed: the tests of access alone. */
export default {
  ...shared,
  testMatch: ['<rootDir>/access/**/*.test.js'],
  reporters: ['default'],
}
