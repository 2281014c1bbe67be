/** Working days by the State Council's calendar. */
package org.nuanliu.dictionary.calendar;
