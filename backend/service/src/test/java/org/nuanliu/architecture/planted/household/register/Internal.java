package org.nuanliu.architecture.planted.household.register;

import javax.crypto.Cipher;
import org.nuanliu.architecture.planted.platform.money.Money;

/** Uses a cipher outside its room, and closes the planted cycle between rooms. */
public class Internal {
  Cipher cipher;
  Money down;
}
