package org.nuanliu.testing;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many calls at the same moment. */
public final class Together {

  private Together() {}

  /** The status of each answer, in the order of the calls. */
  public static List<Integer> call(int times, IntFunction<Response> calls)
      throws InterruptedException, ExecutionException {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int turn = i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return calls.apply(turn).statusCode();
                }));
      }
      start.countDown();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
