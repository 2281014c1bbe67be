/** 困难企业走访: visits to enterprises in difficulty, what was promised there, what workers lack. */
package org.nuanliu.enterprise.visit;
