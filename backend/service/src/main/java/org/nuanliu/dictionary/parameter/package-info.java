/** Policy parameters and their dated values. */
package org.nuanliu.dictionary.parameter;
