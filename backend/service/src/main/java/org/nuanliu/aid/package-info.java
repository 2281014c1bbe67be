/** 帮扶: who may receive what, applications, and the money on its way to a family. */
package org.nuanliu.aid;
