/** 拨付单: papers of two people that move money between lines, and reverse what was wrong. */
package org.nuanliu.fund.transfer;
