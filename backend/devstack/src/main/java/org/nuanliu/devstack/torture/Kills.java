package org.nuanliu.devstack.torture;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabService;

/**
 * Kills the service and its database by turns while others work, each time after as many operations
 * as the time before, and starts again what it has killed.
 */
final class Kills implements Runnable {

  private static final long LOOK_MILLIS = 5;

  private final LabDatabase database;
  private final LabService service;
  private final AtomicInteger done;
  private final int operations;
  private final int kills;
  private final List<Duration> restarts = new ArrayList<>();

  /**
   * @param done operations that are over; counted by those who work
   */
  Kills(LabDatabase database, LabService service, AtomicInteger done, int operations, int kills) {
    this.database = database;
    this.service = service;
    this.done = done;
    this.operations = operations;
    this.kills = kills;
  }

  @Override
  public void run() {
    for (int kill = 1; kill <= kills; kill++) {
      await(kill * operations / (kills + 1));
      restarts.add(kill % 2 == 0 ? killDatabase() : killService());
    }
  }

  List<Duration> restarts() {
    return List.copyOf(restarts);
  }

  private Duration killService() {
    Instant begin = Instant.now();
    service.kill();
    try {
      service.serve();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Duration.between(begin, Instant.now());
  }

  private Duration killDatabase() {
    Instant begin = Instant.now();
    try {
      database.killAndRestart();
      service.awaitReady();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Duration.between(begin, Instant.now());
  }

  private void await(int threshold) {
    while (done.get() < threshold) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
