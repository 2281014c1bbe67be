/**
 * The rules of a hardship file as functions and records: no framework, no database. Tests read them
 * with Chinese names.
 */
package org.nuanliu.household.register.domain;
