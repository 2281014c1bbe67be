/** A division as the dictionary lists it. */
interface Area {
  label: string
  parent?: string
}

const isProvince = (code: string) => code.endsWith('0000')

/** `410102` → `郑州市中原区`: the name of a district alone is not unique; that of a city is. */
export function areaName(code: string, areas: ReadonlyMap<string, Area>): string {
  const area = areas.get(code)
  if (!area) return code
  const ownName = area.label.endsWith('市') || !area.parent || isProvince(area.parent)
  const city = ownName ? undefined : areas.get(area.parent!)
  return `${city?.label ?? ''}${area.label}`
}

/** What the codes of an area and of all areas inside it begin with: `410100` → `4101`. */
export function areaPrefix(code: string): string {
  return code.replace(/^(\d\d)0000$/, '$1').replace(/^(\d{4})00$/, '$1')
}
