package org.nuanliu.platform.crypto;

/** The key of one version: it encrypts every field and file while it is the newest. */
record DataKey(int version, Suite suite, byte[] key) {}
