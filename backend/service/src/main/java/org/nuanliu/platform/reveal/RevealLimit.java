package org.nuanliu.platform.reveal;

/** How many values one person may reveal on a day. The dictionary answers it. */
public interface RevealLimit {

  int perDay();
}
