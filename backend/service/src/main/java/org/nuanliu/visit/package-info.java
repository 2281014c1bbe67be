/** 走访慰问: who is to be visited, who was, and what came of it. */
package org.nuanliu.visit;
