import { createHash } from 'node:crypto'
import {
  appendLeaf,
  EMPTY_RANGE,
  leafHash,
  parseRange,
  rangeToBytes,
  rootOf,
} from '../../src/audit/merkle-tree.js'

/** Test vectors of RFC 6962 as used by certificate transparency logs. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('the Merkle tree', () => {
  it('has the roots of RFC 6962 at every size', () => {
    let range = EMPTY_RANGE
    const roots = [hex(rootOf(range))]
    for (const leaf of LEAVES) {
      range = appendLeaf(range, leafHash(Buffer.from(leaf, 'hex')))
      roots.push(hex(rootOf(range)))
    }
    expect(roots).toEqual(ROOTS)
  })

  it('goes on from a kept frontier as if it had never stopped', () => {
    let straight = EMPTY_RANGE
    let interrupted = EMPTY_RANGE
    for (let leaf = 0; leaf < 300; leaf += 1) {
      const hash = createHash('sha256').update(String(leaf)).digest()
      straight = appendLeaf(straight, hash)
      interrupted = appendLeaf(parseRange(interrupted.size, rangeToBytes(interrupted)) ?? EMPTY_RANGE, hash)
    }
    expect(interrupted).toEqual(straight)
    expect(straight.hashes).toHaveLength(4)
  })

  it('refuses a frontier that cannot be of that size', () => {
    expect(parseRange(3, new Uint8Array(32))).toBeUndefined()
  })
})
