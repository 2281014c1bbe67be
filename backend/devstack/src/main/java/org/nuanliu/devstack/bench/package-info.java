/**
 * {@code make bench}: the service and pgbench side by side on one database, with the same
 * statements under the same role and row policies.
 */
package org.nuanliu.devstack.bench;
