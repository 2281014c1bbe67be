/**
 * Long work. A room describes a kind of it ({@link org.nuanliu.platform.job.JobKind}) and starts it
 * for the caller ({@link org.nuanliu.platform.job.Jobs}); it goes on under that person's present
 * scope and duties, on whichever node, and survives the node. Work that serves everybody at its
 * hours is a {@link org.nuanliu.platform.job.RecurringWork}.
 */
package org.nuanliu.platform.job;
