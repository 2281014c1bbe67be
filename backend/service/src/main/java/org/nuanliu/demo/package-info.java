/**
 * The demonstration: its date and its people. Everything here answers only with {@code
 * nuanliu.demo=true}.
 */
package org.nuanliu.demo;
