import { fileURLToPath } from 'node:url'

/** The tests run as compiled JavaScript (see bin/test.mjs), so what is tested is what is shipped. */
export default {
  rootDir: 'dist/test',
  testEnvironment: 'node',
  transform: {},
  testMatch: ['<rootDir>/**/*.test.js'],
  testTimeout: 60_000,
  maxWorkers: 2,
  testSequencer: fileURLToPath(new URL('bin/slowest-first.mjs', import.meta.url)),
  // Modules of a suite are kept by its worker: one that has grown makes every later suite slow.
  workerIdleMemoryLimit: '1500MB',
  reporters: ['default', '<rootDir>/support/closing-line-reporter.js'],
}
