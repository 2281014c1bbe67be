/**
 * {@code make torture}: money under concurrent clients while the service and its database are
 * killed; what was acknowledged is compared with what the database holds.
 */
package org.nuanliu.devstack.torture;
