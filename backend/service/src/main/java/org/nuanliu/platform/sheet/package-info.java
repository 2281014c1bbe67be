/**
 * Tables of rows in and out: workbooks (.xlsx) and CSV as people save them with Excel or WPS.
 * Everything that comes in is taken for hostile until it has been read; docs/adr/0013 says how.
 */
package org.nuanliu.platform.sheet;
