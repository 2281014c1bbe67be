/** 自助测算: a worker's own look at the rules, without signing in; nothing is stored. */
package org.nuanliu.household.selfcheck;
