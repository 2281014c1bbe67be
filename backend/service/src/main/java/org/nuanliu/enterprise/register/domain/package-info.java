/** Rules of the register of enterprises, without a framework. */
package org.nuanliu.enterprise.register.domain;
