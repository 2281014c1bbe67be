package org.nuanliu.platform.sheet;

/**
 * One entry of an archive as its central directory states it.
 *
 * @param start of its packed bytes in the file
 */
record ZipPart(String name, int method, long crc, int packed, int unpacked, int start) {}
