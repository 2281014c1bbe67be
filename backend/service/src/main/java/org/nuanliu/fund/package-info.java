/**
 * Money: where it comes from, who holds how much of it, and what was paid. Types here are the face
 * of the room; {@code ledger} holds the double-entry ledger.
 */
package org.nuanliu.fund;
