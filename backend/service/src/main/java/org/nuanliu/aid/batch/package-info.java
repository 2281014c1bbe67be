/** 发放批次: what is paid together, by four different people, from one budget line. */
package org.nuanliu.aid.batch;
