/**
 * Employers: who they are, how they fare, and visits to those in difficulty. Types here are the
 * face of the room.
 */
package org.nuanliu.enterprise;
