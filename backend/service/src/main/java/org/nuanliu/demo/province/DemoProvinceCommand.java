package org.nuanliu.demo.province;

import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuanliu.platform.command.Command;
import org.nuanliu.platform.scope.UnionPath;

/**
 * {@code demo-province [families [unions [seed]]]}: fills a demonstration installation up to these
 * numbers; exit code 1 when it may not.
 */
@ApplicationScoped
class DemoProvinceCommand implements Command {

  private static final Logger LOG = Logger.getLogger(DemoProvinceCommand.class);
  private static final int FAMILIES = 2000;
  private static final int UNIONS = 400;
  private static final long SEED = 20180205;

  @ConfigProperty(name = "nuanliu.demo", defaultValue = "false")
  boolean demo;

  @Inject @CommandLineArguments String[] arguments;
  @Inject DemoProvince province;

  @Override
  public String name() {
    return "demo-province";
  }

  @Override
  public int run() {
    long begin = System.nanoTime();
    try {
      if (!demo) {
        throw new DemoRefusal("只有演示环境（NUANLIU_DEMO=true）才能装载演示数据");
      }
      var order =
          new DemoOrder(
              (int) argument(1, FAMILIES),
              (int) argument(2, UNIONS),
              argument(3, SEED),
              UnionPath.ROOT);
      int added = province.load(order);
      System.out.println(
          added == 0
              ? "已有的演示家庭不少于 %d 户，没有再装载".formatted(order.families())
              : "已装载演示家庭 %d 户，用时 %d 秒"
                  .formatted(added, Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
      return 0;
    } catch (DemoRefusal | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 1;
    } catch (SQLException e) {
      LOG.error("The demonstration province cannot be written", e);
      return 1;
    }
  }

  private long argument(int position, long otherwise) {
    return arguments.length > position ? Long.parseLong(arguments[position]) : otherwise;
  }
}
