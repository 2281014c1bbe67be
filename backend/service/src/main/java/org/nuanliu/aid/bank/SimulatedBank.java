package org.nuanliu.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.aid.BankSimulation;
import org.nuanliu.aid.bank.domain.BankFault;
import org.nuanliu.aid.bank.domain.BankFileWriter;
import org.nuanliu.aid.bank.domain.BankLayout;
import org.nuanliu.aid.bank.domain.BankSimulator;
import org.nuanliu.aid.bank.domain.BankSimulator.Behaviour;
import org.nuanliu.aid.bank.domain.PaymentOrder;
import org.nuanliu.aid.bank.domain.RefusedFileException;
import org.nuanliu.aid.batch.AidBatch;
import org.nuanliu.aid.batch.BankBatches;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** Reads the file as the bank would and writes what the bank would give back. */
@ApplicationScoped
class SimulatedBank implements BankSimulation {

  @Inject BankBatches batches;
  @Inject BankFileRepository files;
  @Inject BankLayouts layouts;
  @Inject BankOrders orders;
  @Inject Clock clock;

  @Override
  @Transactional
  public SimulatedReturn answer(UUID batch, Map<Integer, String> results, String fault) {
    AidBatch sent = batches.named(batch);
    BankLayout layout =
        files
            .ofBatch(batch)
            .flatMap(file -> layouts.find(file.layout))
            .orElseThrow(Problem::notFound);
    if (!layout.results().values().containsAll(results.values())) {
      throw unknown("/results");
    }
    BankFault wrong =
        Arrays.stream(BankFault.values())
            .filter(one -> one.name().equals(fault))
            .findFirst()
            .orElseThrow(() -> unknown("/fault"));
    PaymentOrder order = orders.of(sent);
    try {
      byte[] answer =
          BankSimulator.answer(
              layout,
              orders.content(layout, order),
              LocalDate.now(clock),
              new Behaviour(results, wrong));
      return new SimulatedReturn("HP-" + BankFileWriter.name(layout, order), answer);
    } catch (RefusedFileException e) {
      throw new IllegalStateException("The simulated bank does not take our own file", e);
    }
  }

  private static Problem unknown(String pointer) {
    return new Problem(PlatformProblem.RULE).error(pointer, "unknown-code", "没有这种结果");
  }
}
