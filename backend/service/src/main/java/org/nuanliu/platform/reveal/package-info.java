/** Shows one masked value of one record in full: with a reason, within a daily quota, on record. */
package org.nuanliu.platform.reveal;
