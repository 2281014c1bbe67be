/** Loads the reference data that the product ships with. */
package org.nuanliu.dictionary.data;
