/**
 * One service on one database with tokens of our own, for measuring it and for doing it harm. No
 * Keycloak runs beside it.
 */
package org.nuanliu.devstack.lab;
