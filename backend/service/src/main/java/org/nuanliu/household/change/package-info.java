/** 变更: typed requests to change a filed family's data. */
package org.nuanliu.household.change;
