/** Bank files out and back, 疑账, and the cashier's day. */
package org.nuanliu.aid.bank;
