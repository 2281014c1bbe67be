package org.nuanliu;

import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.util.List;
import org.nuanliu.platform.command.Command;

/** Serves, or runs the one command that its first argument names. */
@QuarkusMain
public class Main implements QuarkusApplication {

  private static final int UNKNOWN_COMMAND = 64;

  @Inject @All List<Command> commands;

  @Override
  public int run(String... arguments) {
    if (arguments.length == 0) {
      Quarkus.waitForExit();
      return 0;
    }
    return commands.stream()
        .filter(command -> command.name().equals(arguments[0]))
        .findFirst()
        .map(Command::run)
        .orElse(UNKNOWN_COMMAND);
  }
}
