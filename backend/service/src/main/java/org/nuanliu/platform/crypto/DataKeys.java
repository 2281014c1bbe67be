package org.nuanliu.platform.crypto;

/** The data keys, unwrapped. */
interface DataKeys {

  /** The key for new values. */
  DataKey current();

  /**
   * The key of an older value.
   *
   * @throws UndecryptableException if there is none of this version
   */
  DataKey version(int version);
}
