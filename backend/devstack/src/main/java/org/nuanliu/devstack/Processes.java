package org.nuanliu.devstack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends what this package has started. */
final class Processes {

  private Processes() {}

  /** Asks a process to end, waits, and then ends it and its children by force. */
  static void stop(ProcessHandle process, Duration patience) {
    List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process)).toList();
    process.destroy();
    try {
      CompletableFuture.allOf(
              family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException late) {
      family.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
