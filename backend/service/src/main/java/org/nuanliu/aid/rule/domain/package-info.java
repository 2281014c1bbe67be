/** The rules as functions without a framework: which source may pay, and how much at most. */
package org.nuanliu.aid.rule.domain;
