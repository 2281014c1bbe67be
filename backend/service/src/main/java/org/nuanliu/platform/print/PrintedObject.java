package org.nuanliu.platform.print;

import java.util.UUID;

/**
 * What a document is about.
 *
 * @param version the version that is printed
 * @param unionPath of the record
 * @param issuer name of the union in whose name it is printed
 * @param maskedName 张*, told to whoever verifies; null where the document is about nobody or many
 */
public record PrintedObject(
    UUID id, int version, String unionPath, String issuer, String maskedName) {}
