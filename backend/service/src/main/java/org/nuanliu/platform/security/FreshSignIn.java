package org.nuanliu.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/**
 * An operation for which the person must have signed in a short while ago: approving, paying,
 * handing papers over. Whoever holds a duty of {@link Access#SECOND_FACTOR} must have given a
 * one-time code with it. An older or weaker sign-in is answered as RFC 9470 says, and the page asks
 * to sign in again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshSignIn {

  /** How long ago the sign-in may be (assurance A9). */
  Duration MAX_AGE = Duration.ofMinutes(15);
}
