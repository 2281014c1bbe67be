import type { RouteRecordRaw } from 'vue-router'

export interface MenuEntry {
  label: string
  /** Name of the route. */
  route: string
  /** Entries of one group stand together, in the order of `menuGroups`. */
  group: MenuGroup
  /** Position within the group. */
  order: number
}

/** The groups of the side navigation, in their order. */
export const menuGroups = [
  '工作',
  '家庭档案',
  '动态管理',
  '四明确与同意',
  '帮扶',
  '资金',
  '走访',
  '基础信息',
  '系统管理',
] as const
export type MenuGroup = (typeof menuGroups)[number]

/** What a feature gives to the application: its pages and where they stand in the menu. */
export interface FeatureModule {
  /** Pages for signed-in staff, inside the shell. */
  routes?: RouteRecordRaw[]
  /** Pages that anybody may open. */
  publicRoutes?: RouteRecordRaw[]
  /** Pages for paper: signed in, without the shell. */
  printRoutes?: RouteRecordRaw[]
  menu?: MenuEntry[]
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    /** The action of `/api/me` without which the page and its menu entry do not exist for the user. */
    permission?: string
    /** Name of the route one level up, for the bread crumb. */
    parent?: string
    public?: boolean
  }
}
