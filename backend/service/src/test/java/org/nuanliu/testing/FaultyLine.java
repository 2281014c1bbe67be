package org.nuanliu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP line on loopback that can be cut, and that can lose the answer to one kind of request. */
public final class FaultyLine implements AutoCloseable {

  private final ServerSocket entrance;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile int target;
  private volatile boolean cut = true;
  private volatile String loses;

  private FaultyLine(ServerSocket entrance) {
    this.entrance = entrance;
  }

  /** A line that leads nowhere yet. */
  static FaultyLine open() throws IOException {
    var line = new FaultyLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(line::accept);
    return line;
  }

  int port() {
    return entrance.getLocalPort();
  }

  void leadTo(int port) {
    target = port;
  }

  /** Nothing passes any more. */
  public void cut() {
    cut = true;
    open.forEach(Connection::hangUp);
  }

  /** The next request that begins like this arrives, but its answer does not. */
  public void loseAnswerTo(String request) {
    loses = request;
  }

  public void repair() {
    cut = false;
    loses = null;
  }

  @Override
  public void close() {
    cut();
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        connect(entrance.accept());
      } catch (IOException e) {
        // closed, or the other side is away: the caller sees it by his own socket
        continue;
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    if (cut) {
      hangUp(caller);
      return;
    }
    new Connection(caller, new Socket(InetAddress.getLoopbackAddress(), target)).start();
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Connection {

    private final Socket caller;
    private final Socket called;
    private volatile boolean answersAreLost;

    Connection(Socket caller, Socket called) {
      this.caller = caller;
      this.called = called;
    }

    void start() {
      open.add(this);
      Thread.ofVirtual().start(() -> pump(caller, called));
      Thread.ofVirtual().start(() -> pump(called, caller));
    }

    void hangUp() {
      open.remove(this);
      FaultyLine.hangUp(caller);
      FaultyLine.hangUp(called);
    }

    private void pump(Socket from, Socket to) {
      byte[] buffer = new byte[65536];
      try {
        int read = from.getInputStream().read(buffer);
        while (read > 0) {
          if (from == caller) {
            loseIfWanted(new String(buffer, 0, read, StandardCharsets.US_ASCII));
          } else if (answersAreLost) {
            break;
          }
          to.getOutputStream().write(buffer, 0, read);
          read = from.getInputStream().read(buffer);
        }
      } catch (IOException e) {
        // one side has hung up, so the other one is hung up too
      } finally {
        hangUp();
      }
    }

    private void loseIfWanted(String request) {
      String wanted = loses;
      if (wanted != null && request.startsWith(wanted)) {
        loses = null;
        answersAreLost = true;
      }
    }
  }
}
