package org.nuanliu.platform.idempotency;

/**
 * The first answer to a request.
 *
 * @param etag entity tag, if it had one
 * @param location address of what was made, if it had one
 * @param body JSON, if it had any
 */
record StoredAnswer(int status, String etag, String location, String body) {}
