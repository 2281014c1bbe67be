package org.nuanliu.platform.job;

/**
 * A result on disk.
 *
 * @param size in bytes before encryption
 */
record StoredResult(String name, String mediaType, long size, String storedAs) {}
