/** 资金批次: money of one source and one year, and its way into the books. */
package org.nuanliu.fund.grant;
