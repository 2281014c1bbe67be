/**
 * Printed documents: a template becomes a PDF with embedded fonts, page numbers, a watermark and a
 * code by which anybody can verify it.
 */
package org.nuanliu.platform.print;
