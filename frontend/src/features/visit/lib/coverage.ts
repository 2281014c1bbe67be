import type { CoverageRow } from '@/shared/api'

/** The 18 cities where they lie on the map, as column and row of a grid of tiles. */
const cities: Record<string, readonly [number, number]> = {
  安阳: [4, 1],
  濮阳: [5, 1],
  济源: [2, 2],
  焦作: [3, 2],
  新乡: [4, 2],
  鹤壁: [5, 2],
  三门峡: [1, 3],
  洛阳: [2, 3],
  郑州: [3, 3],
  开封: [4, 3],
  商丘: [5, 3],
  平顶山: [2, 4],
  许昌: [3, 4],
  漯河: [4, 4],
  周口: [5, 4],
  南阳: [2, 5],
  驻马店: [3, 5],
  信阳: [4, 5],
}

/** 0.1 % steps → `97.5%`; nothing where nobody is listed. */
export const permilleText = (permille: number | null | undefined): string =>
  permille === null || permille === undefined ? '—' : `${permille / 10}%`

/** How far it is, in five steps that are told apart without their colour by the number on them. */
export function shade(permille: number | null | undefined): 'none' | 'low' | 'some' | 'most' | 'all' {
  if (permille === null || permille === undefined) return 'none'
  if (permille < 500) return 'low'
  if (permille < 900) return 'some'
  return permille < 1000 ? 'most' : 'all'
}

export interface Tile {
  row: CoverageRow
  name: string
  /** `c3-r2`; nothing where the map does not know it. */
  place?: string
}

/** The unions below as tiles: cities where they lie, everybody else in order. */
export function tilesOf(rows: readonly CoverageRow[]): { tiles: Tile[]; isMap: boolean } {
  const tiles = rows
    .filter((row) => !row.own)
    .map((row) => {
      const city = Object.keys(cities).find((name) => row.unionName.startsWith(name))
      const [column, line] = (city && cities[city]) || []
      return { row, name: city ?? row.unionName, place: column ? `c${column}-r${line}` : undefined }
    })
  const isMap = tiles.length > 1 && tiles.filter((tile) => tile.place).length >= tiles.length / 2
  const shown = isMap ? tiles.filter((tile) => tile.place) : tiles
  return { tiles: isMap ? shown : shown.map(({ row, name }) => ({ row, name })), isMap }
}
