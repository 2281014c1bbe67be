/** How often somebody may do something; counted in the database, so it holds for all nodes. */
package org.nuanliu.platform.quota;
