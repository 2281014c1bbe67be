package org.nuanliu.platform.command;

/**
 * Something an operator runs with the service's own jar instead of serving: {@code java -jar
 * quarkus-run.jar <name>}.
 */
public interface Command {

  String name();

  /**
   * @return exit code: 0 when all is well
   */
  int run();
}
