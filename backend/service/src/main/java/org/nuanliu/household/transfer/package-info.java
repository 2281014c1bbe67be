/** 转移: a file goes from one union to another, which takes it or does not. */
package org.nuanliu.household.transfer;
