package org.nuanliu.household.register.domain;

/** What a public notice is about. */
public enum NoticeKind {
  /** 拟建档. */
  ADMISSION,
  /** 拟脱困. */
  EXIT
}
