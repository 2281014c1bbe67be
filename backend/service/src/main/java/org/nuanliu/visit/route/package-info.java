/** Who visits whom on which day, and what he takes along. */
package org.nuanliu.visit.route;
