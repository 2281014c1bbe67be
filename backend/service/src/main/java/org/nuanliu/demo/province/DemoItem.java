package org.nuanliu.demo.province;

/**
 * An income or a rigid expense of a year.
 *
 * @param side {@code income} or {@code expense}
 * @param amount declared, in 分
 * @param verified by the survey; null before it
 */
record DemoItem(String side, String kind, boolean counted, long amount, Long verified) {

  long effective() {
    return verified == null ? amount : verified;
  }
}
