/** The rules of a visit, without a framework. */
package org.nuanliu.visit.record.domain;
