/** Campaigns, the frozen list of families, its coverage and the work list. */
package org.nuanliu.visit.campaign;
