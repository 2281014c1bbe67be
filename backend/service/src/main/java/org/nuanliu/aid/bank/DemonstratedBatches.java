package org.nuanliu.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.aid.BankSimulation;
import org.nuanliu.aid.BatchDemonstration;
import org.nuanliu.aid.batch.BatchSteps;

/** Takes the steps of people for a demonstration. */
@ApplicationScoped
class DemonstratedBatches implements BatchDemonstration {

  @Inject BatchSteps steps;
  @Inject BankService bank;
  @Inject ReturnService returns;
  @Inject BankSimulation simulation;
  @Inject BankLayouts layouts;

  @Override
  @Transactional
  public Optional<UUID> prepare(String title, int most) {
    return steps.prepare(title, most);
  }

  @Override
  @Transactional
  public void review(UUID batch) {
    steps.review(batch);
  }

  @Override
  @Transactional
  public void approve(UUID batch) {
    steps.approve(batch);
  }

  @Override
  @Transactional
  public void send(UUID batch) {
    var handOver = new BankHandOver(layouts.all().getFirst().code(), "演示：交代发银行");
    bank.handOver(batch, steps.version(batch), handOver);
  }

  @Override
  @Transactional
  public void answer(UUID batch, Map<Integer, String> results, String fault) {
    returns.take(batch, simulation.answer(batch, results, fault).content());
  }
}
