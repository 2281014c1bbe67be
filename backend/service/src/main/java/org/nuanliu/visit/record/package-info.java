/** What visits found, gave and promised. */
package org.nuanliu.visit.record;
