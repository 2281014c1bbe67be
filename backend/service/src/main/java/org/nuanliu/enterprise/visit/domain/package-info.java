/** Rules of a visit to an enterprise, without a framework. */
package org.nuanliu.enterprise.visit.domain;
