package org.nuanliu.platform.print;

/** How many codes one source may try in an hour. The dictionary answers it. */
public interface VerificationLimit {

  int perHour();
}
