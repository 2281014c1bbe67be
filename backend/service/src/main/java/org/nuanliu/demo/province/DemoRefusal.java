package org.nuanliu.demo.province;

/** Why the demonstration province is not loaded, as a sentence for whoever asked for it. */
final class DemoRefusal extends RuntimeException {

  DemoRefusal(String sentence) {
    super(sentence);
  }
}
