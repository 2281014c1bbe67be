/** 低保标准 by area and date. */
package org.nuanliu.dictionary.standard;
