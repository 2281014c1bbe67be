package org.nuanliu.aid.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.nuanliu.platform.job.RecurringWork;
import org.nuanliu.platform.job.Rhythm;

/** Looks for clues every night. */
@ApplicationScoped
class AidClueWatch implements RecurringWork {

  @Inject AidClues clues;

  @Override
  public String name() {
    return "aid-clues";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.dailyAt(LocalTime.of(4, 30));
  }

  @Override
  public void run() {
    clues.scanAll();
  }
}
