/** 企业台账: the register of enterprises, and where the workers of closing ones stand. */
package org.nuanliu.enterprise.register;
