/** Code lists: read only, changed by a release. */
package org.nuanliu.dictionary.code;
