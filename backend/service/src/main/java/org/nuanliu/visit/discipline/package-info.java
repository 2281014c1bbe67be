/** 八项规定: visits beyond the standard, and what is asked of each union. */
package org.nuanliu.visit.discipline;
