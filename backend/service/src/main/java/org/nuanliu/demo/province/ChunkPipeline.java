package org.nuanliu.demo.province;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * Makes families on two threads, because encrypting them is the cost, while a third writes what is
 * ready. Only a few chunks are ever held.
 */
final class ChunkPipeline {

  /** Adds one family to a chunk. */
  interface Maker {
    void make(int number, DemoChunk chunk);
  }

  private static final Logger LOG = Logger.getLogger(ChunkPipeline.class);
  private static final int CHUNK = 500;
  private static final int AHEAD = 3;
  private static final int THREADS = 2;
  private static final int REPORT_EVERY = 50_000;

  private final int first;
  private final int families;
  private int written;

  /**
   * @param first number of the first family to be made
   * @param families number after the last
   */
  ChunkPipeline(int first, int families) {
    this.first = first;
    this.families = families;
  }

  void run(Connection connection, Maker maker) throws SQLException {
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    try {
      Queue<Future<DemoChunk>> running = new ArrayDeque<>();
      for (int next = first; next < families; next += CHUNK) {
        int from = next;
        running.add(workers.submit(() -> chunk(from, maker)));
        if (running.size() > AHEAD) {
          write(connection, running.remove());
        }
      }
      while (!running.isEmpty()) {
        write(connection, running.remove());
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private DemoChunk chunk(int from, Maker maker) {
    int size = Math.min(CHUNK, families - from);
    var chunk = new DemoChunk(size);
    for (int number = from; number < from + size; number++) {
      maker.make(number, chunk);
    }
    return chunk;
  }

  private void write(Connection connection, Future<DemoChunk> made) throws SQLException {
    try {
      DemoChunk chunk = made.get();
      chunk.writeTo(connection);
      written += chunk.families();
      if (written % REPORT_EVERY == 0) {
        LOG.infof("%d of %d families written", written, families - first);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A family cannot be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
