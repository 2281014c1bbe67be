/** 年度复核: campaigns over the filed families of a subtree. */
package org.nuanliu.household.review;
