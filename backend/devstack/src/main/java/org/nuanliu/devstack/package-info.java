/**
 * Real PostgreSQL and real Keycloak on a bare machine, for {@code make run}, tests and benchmarks.
 */
package org.nuanliu.devstack;
