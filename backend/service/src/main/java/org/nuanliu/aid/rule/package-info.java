/** 帮扶标准: which source may pay whom for what, and how much at most; data with dates. */
package org.nuanliu.aid.rule;
