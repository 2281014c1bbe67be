/**
 * Code lists: they come with a release; the province renames, adds and ends values from a day on.
 */
package org.nuanliu.dictionary.code;
