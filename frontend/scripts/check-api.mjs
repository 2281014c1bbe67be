// Fails when the committed API client differs from what openapi.yaml generates today.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const committed = 'src/shared/api/generated'
const fresh = mkdtempSync(join(tmpdir(), 'nuanliu-api-'))

const filesOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]),
  )

try {
  execFileSync('npx', ['openapi-ts', '--silent'], {
    env: { ...process.env, API_OUTPUT: fresh },
    stdio: 'inherit',
  })
  const before = filesOf(committed)
  const after = filesOf(fresh)
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  )
  if (differing.length > 0) {
    process.stderr.write(
      `接口客户端与 openapi.yaml 不一致，请运行 npm run api:generate：\n  ${differing.join('\n  ')}\n`,
    )
    process.exitCode = 1
  }
} finally {
  rmSync(fresh, { recursive: true })
}
