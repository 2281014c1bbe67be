/**
 * The demonstration province: an installation filled with invented families, generated from a seed
 * and written by COPY as the owner of the tables. Nothing here ever runs in an installation that
 * holds real files.
 */
package org.nuanliu.demo.province;
