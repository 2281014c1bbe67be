package org.nuanliu.devstack.bench;

/**
 * What one cell came to.
 *
 * @param perSecond requests or transactions
 * @param medianMicros half were faster
 * @param p99Micros one of a hundred was slower
 * @param count all of them
 */
record Measure(long perSecond, long medianMicros, long p99Micros, long count) {}
