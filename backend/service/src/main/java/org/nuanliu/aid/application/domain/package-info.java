/** The way of an application and what its form must say, without a framework. */
package org.nuanliu.aid.application.domain;
