package org.nuanliu.devstack;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * {@code make run}: the whole system on this machine until it is told to stop. {@code scripts/run}
 * has built everything and checked the machine before.
 */
public final class Run {

  private static final long LOOK_MILLIS = 1000;

  private Run() {}

  /**
   * @param arguments none to run the system; {@code otp} for the one-time codes; {@code token} and
   *     a user name for an access token; the name of a command of the service to run that
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Secrets secrets = Secrets.open(Workspace.data().resolve("secrets.properties"));
    Ports ports = Ports.fromEnvironment();
    if (arguments.length == 0) {
      System.exit(run(ports, secrets));
    } else if (arguments[0].equals("otp")) {
      Accounts.printCodes(System.out, Clock.systemUTC());
    } else if (arguments[0].equals("token") && arguments.length == 2) {
      System.out.println(Accounts.token(arguments[1], ports.publicUrl()));
    } else {
      System.exit(new Service(ports, secrets).command(arguments).inheritIO().start().waitFor());
    }
  }

  private static int run(Ports ports, Secrets secrets) throws IOException, InterruptedException {
    var stack = new Stack(ports, secrets);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    System.out.println("正在启动……（第一次需要几分钟）");
    long begin = System.nanoTime();
    try {
      stack.start();
    } catch (CompletionException e) {
      System.err.println(e.getCause().getMessage());
      return 1;
    } catch (IllegalStateException | IOException e) {
      System.err.println(e.getMessage());
      return 1;
    }
    announce(ports, (System.nanoTime() - begin) / 1_000_000_000);
    return watch(stack);
  }

  private static void announce(Ports ports, long seconds) throws IOException {
    System.out.printf(
        "%n就绪（%d 秒）：%s%n%n演示账号（全部在 %s）：%n", seconds, ports.publicUrl(), Accounts.FILE);
    Accounts.print(System.out);
    System.out.printf(
        "%n审批、发放和管理员的动态口令：make otp%n停止：Ctrl-C，或在另一个窗口 make stop%n清除数据：make reset%n日志：%s%n",
        Workspace.data().resolve("logs"));
    System.out.flush();
  }

  private static int watch(Stack stack) throws InterruptedException {
    while (true) {
      Thread.sleep(LOOK_MILLIS);
      List<String> dead = stack.dead();
      if (!dead.isEmpty()) {
        System.err.printf("%s 意外停止，详见 .local/logs；其余部分随之停止。%n", String.join("、", dead));
        return 1;
      }
    }
  }
}
