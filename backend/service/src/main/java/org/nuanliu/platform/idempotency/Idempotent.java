package org.nuanliu.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation whose effect happens once for each {@code Idempotency-Key}: the answer is kept in
 * the transaction of the effect, and a repeat gets the same answer. Stands on every POST; the key
 * is mandatory.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

  /**
   * How long its transaction may last; more than the usual only for steps of a hundred thousand
   * rows.
   */
  @Nonbinding
  int seconds() default 30;
}
