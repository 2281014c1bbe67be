/**
 * The service. Each package below is a room; {@code docs/guides/rooms.md} says who may import whom.
 */
package org.nuanliu;
