package org.nuanliu.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("后台任务")
class JobTest {

  private static final String[] DUTIES = {"registrar", "reviewer"};

  @Inject JobStarter starter;
  @Inject JobScheduler scheduler;
  @Inject JobWork work;
  @Inject JobEnding ending;
  @Inject JobExpiry expiry;
  @Inject RecurringRunner recurring;

  @ConfigProperty(name = "nuanliu.attachment-dir")
  Path folder;

  @Test
  @DisplayName("做完后显示进度和结果，只有本人能下载，内容加密存放")
  void runsAndHandsOutItsResult() throws IOException {
    var person = person("result");
    UUID id = starter.start(person, "rows", 20_000);
    await(person, id, "DONE")
        .then()
        .body("done", equalTo(20_000))
        .body("total", equalTo(20_000))
        .body("message", equalTo("共 20000 行。"))
        .body("title", equalTo("测试任务"))
        .body("failure", nullValue())
        .body("result.name", equalTo("结果.txt"))
        .body("result.expiresAt", notNullValue())
        .body("allowedActions", contains("download"));
    Response file = api(person).get("/api/jobs/{id}/result", id);
    file.then()
        .statusCode(200)
        .contentType("text/plain")
        .header(
            "Content-Disposition", equalTo("attachment; filename*=UTF-8''%E7%BB%93%E6%9E%9C.txt"));
    String content = new String(file.asByteArray(), StandardCharsets.UTF_8);
    assertThat(content).startsWith("第 1 行\n").endsWith("第 20000 行\n").hasLineCount(20_000);
    Path stored = folder.resolve("job-results").resolve(id + "-1");
    assertThat(Files.readString(stored, StandardCharsets.ISO_8859_1)).doesNotContain("20000");
    assertThat(TestJob.runs(id))
        .containsExactly(new TestJob.Seen(false, 0, TestTree.COUNTY_A1, "[registrar, reviewer]"));
  }

  @Test
  @DisplayName("别人的任务如同不存在：同工会、上级、外市都一样")
  void belongsToOnePerson() {
    var person = person("owner");
    UUID id = starter.start(person, "rows", 3);
    await(person, id, "DONE");
    for (Api other :
        List.of(
            api(person("neighbour")),
            Api.as(TestTree.PROVINCE, DUTIES),
            Api.as(TestTree.CITY_B, DUTIES))) {
      other.get("/api/jobs/{id}", id).then().statusCode(404);
      other.get("/api/jobs/{id}/result", id).then().statusCode(404);
      other.post("/api/jobs/{id}/cancel", null, id).then().statusCode(404);
      other.get("/api/jobs").then().statusCode(200).body("items.id", not(hasItem(id.toString())));
    }
    api(person).get("/api/jobs").then().body("items.id", contains(id.toString()));
    api(person).get("/api/jobs?unfinished=true").then().body("items", empty());
  }

  @Test
  @DisplayName("发起它的操作回滚，任务也就没有发起")
  void startsWithItsTransaction() {
    var person = person("rollback");
    Runnable fails =
        () -> {
          throw new IllegalStateException("the call fails");
        };
    var plan = new TestJob.Plan("rows", 1);
    assertThatThrownBy(() -> starter.start(person, TestJob.KIND, plan, fails))
        .hasMessage("the call fails");
    assertThat(Sql.column("SELECT id FROM job WHERE staff_id = ?", person.staffId())).isEmpty();
    assertThat(
            Sql.column(
                """
                SELECT task_instance FROM scheduled_tasks t WHERE task_name = 'job'
                  AND NOT EXISTS (SELECT FROM job j WHERE j.id::text = t.task_instance)"""))
        .isEmpty();
  }

  @Test
  @DisplayName("几个节点同时运行，每个任务只做一次")
  void runsOnceOnSeveralNodes() {
    var second = scheduler.node();
    var third = scheduler.node();
    second.start();
    third.start();
    try {
      List<UUID> jobs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        jobs.add(starter.start(person("node" + i), "rows", 50));
      }
      for (int i = 0; i < 12; i++) {
        await(person("node" + i), jobs.get(i), "DONE");
        assertThat(TestJob.runs(jobs.get(i))).as("job %d", i).hasSize(1);
      }
    } finally {
      second.stop();
      third.stop();
    }
  }

  @Test
  @DisplayName("节点被杀死后，另一个节点从记下的进度接着做")
  void survivesItsNode() {
    var person = person("killed");
    UUID killed = parked(person, "rows", 10);
    Sql.asOwner(
        "UPDATE job SET state = 'RUNNING', attempt = 1, started_at = now(), done = 7 WHERE id = ?",
        killed);
    Sql.asOwner(
        """
        UPDATE scheduled_tasks SET picked = true, picked_by = 'killed', version = version + 1,
          last_heartbeat = now() - interval '1 hour', execution_time = now() WHERE task_instance = ?""",
        killed.toString());
    await(person, killed, "DONE").then().body("done", equalTo(10));
    assertThat(TestJob.runs(killed))
        .containsExactly(new TestJob.Seen(true, 7, TestTree.COUNTY_A1, "[registrar, reviewer]"));
  }

  @Test
  @DisplayName("节点要停机时放下任务，由别的节点重做")
  void isHandedOverWhenTheNodeStops() {
    var person = person("stopping");
    UUID id = parked(person, "rows", 5);
    assertThatThrownBy(() -> work.run(id, () -> true)).isInstanceOf(JobStopped.class);
    assertThat(column(id, "state")).isEqualTo("RUNNING");
    ending.record(work.run(id, () -> false).orElseThrow());
    assertThat(column(id, "state")).isEqualTo("DONE");
    assertThat(TestJob.runs(id)).singleElement().matches(TestJob.Seen::restarted);
  }

  @Test
  @DisplayName("已经交给别的节点的任务，原来的运行不再改动它")
  void aLostRunChangesNothing() {
    var person = person("lost");
    UUID id = parked(person, "rows", 5);
    JobOutcome late = work.run(id, () -> false).orElseThrow();
    Sql.asOwner("UPDATE job SET attempt = attempt + 1 WHERE id = ?", id);
    ending.record(late);
    assertThat(column(id, "state")).isEqualTo("RUNNING");
    assertThat(column(id, "result_name")).isNull();
    assertThat(folder.resolve("job-results").resolve(id + "-1")).doesNotExist();
    ending.record(work.run(id, () -> false).orElseThrow());
    assertThat(column(id, "result_stored_as")).isEqualTo(id + "-3");
    assertThat(work.run(id, () -> false)).isEmpty();
  }

  @Test
  @DisplayName("取消：没开始的立即取消，进行中的很快停下，结束了的不能取消")
  void isCancelled() {
    var person = person("cancel");
    UUID waiting = parked(person, "rows", 5);
    api(person)
        .post("/api/jobs/{id}/cancel", null, waiting)
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("allowedActions", empty());
    assertThat(work.run(waiting, () -> false)).isEmpty();

    UUID running = starter.start(person, "wait", 0);
    await(person, running, "RUNNING").then().body("allowedActions", contains("cancel"));
    api(person)
        .post("/api/jobs/{id}/cancel", null, running)
        .then()
        .statusCode(200)
        .body("cancelling", equalTo(true))
        .body("allowedActions", empty());
    await(person, running, "CANCELLED").then().body("cancelling", equalTo(false));
    api(person)
        .post("/api/jobs/{id}/cancel", null, running)
        .then()
        .statusCode(409)
        .body("allowedActions", empty());
    api(person).get("/api/jobs/{id}/result", running).then().statusCode(404);
  }

  @Test
  @DisplayName("本人被停用、调走，进行中的任务停下，没开始的不做")
  void stopsWithItsPerson() {
    var person = person("disabled");
    UUID running = starter.start(person, "wait", 0);
    await(person, running, "RUNNING");
    UUID waiting = parked(person, "rows", 5);
    Sql.asOwner("UPDATE staff SET active = false WHERE id = ?", person.staffId());
    awaitState(running, "FAILED");
    ending.record(work.run(waiting, () -> false).orElseThrow());
    assertThat(column(waiting, "failure")).startsWith("您的账号已停用");
    assertThat(column(running, "failure")).startsWith("您的账号已停用");
    assertThat(TestJob.runs(waiting)).isEmpty();

    var moved = person("moved");
    UUID left = parked(moved, "rows", 5);
    Sql.asOwner(
        "UPDATE staff SET union_path = ? WHERE id = ?", TestTree.COUNTY_A2, moved.staffId());
    ending.record(work.run(left, () -> false).orElseThrow());
    assertThat(column(left, "state")).isEqualTo("FAILED");
  }

  @Test
  @DisplayName("职责被收回后，需要这项职责的任务不再做，结果也不再给")
  void runsWithPresentDuties() {
    var person = person("duties");
    UUID done = starter.start(person, TestDutyJob.KIND, new TestJob.Plan("", 0), () -> {});
    await(person, done, "DONE").then().body("message", equalTo("做完了。"));
    UUID refused = parkedDutyJob(person);
    Sql.asOwner("UPDATE staff SET duties = '{reviewer}' WHERE id = ?", person.staffId());
    ending.record(work.run(refused, () -> false).orElseThrow());
    assertThat(column(refused, "failure")).contains("不再有这项权限");
    assertThat(events(refused))
        .containsExactlyInAnyOrder("job:run done", "household:submit refused");
  }

  @Test
  @DisplayName("失败给一句话和追踪号，没有堆栈")
  void failsInOneSentence() {
    var person = person("failing");
    UUID refused = starter.start(person, "refuse", 0);
    await(person, refused, "FAILED").then().body("failure", equalTo("第 3 行的工会不存在。"));
    UUID broken = starter.start(person, "break", 0);
    Response answer = await(person, broken, "FAILED");
    answer.then().body("failure", equalTo("系统出现了意外的错误。")).body("traceId", notNullValue());
    assertThat(answer.asString()).doesNotContain("张三", "IllegalState");
    assertThat(events(broken)).containsExactlyInAnyOrder("job:run done", "me:read failed");
  }

  @Test
  @DisplayName("审计：开始和结束各一条记录，改动连着记录，参数不入审计")
  void isRecorded() {
    var person = person("audited");
    UUID id = starter.start(person, "rows", 3);
    await(person, id, "DONE");
    assertThat(events(id)).containsExactlyInAnyOrder("job:run done", "me:read done");
    assertThat(
            Sql.column(
                "SELECT reason FROM audit_event WHERE object_id = ? AND action = 'me:read'",
                id.toString()))
        .containsExactly("写了 3 行");
    assertThat(
            Sql.column(
                "SELECT c.after::text FROM audit_change c WHERE c.row_id = ? ORDER BY c.at",
                id.toString()))
        .hasSize(3)
        .noneMatch(row -> row.contains("parameters"));
    assertThat(
            Sql.column(
                """
                SELECT c.row_id FROM audit_change c WHERE c.row_id = ? AND c.operation = 'UPDATE'
                  AND NOT EXISTS (SELECT FROM audit_event e WHERE e.id = c.event_id)""",
                id.toString()))
        .isEmpty();
    assertThat(column(id, "parameters")).startsWith("v1|");
  }

  @Test
  @DisplayName("同时进行的任务有上限")
  void isLimited() {
    var person = person("busy");
    List<UUID> jobs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      jobs.add(parked(person, "rows", 1));
    }
    assertThatThrownBy(() -> starter.start(person, "rows", 1))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type().status()).isEqualTo(409);
              assertThat(problem.details(null, null).detail()).contains("最多有 3 个");
            });
    api(person).get("/api/jobs?unfinished=true").then().body("total", equalTo(3));
    api(person).post("/api/jobs/{id}/cancel", null, jobs.getFirst()).then().statusCode(200);
    await(person, starter.start(person, "rows", 1), "DONE");
  }

  @Test
  @DisplayName("结果过期后删除，任务还在列表上")
  void expires() {
    var person = person("expired");
    UUID id = starter.start(person, "rows", 3);
    await(person, id, "DONE");
    Path file = folder.resolve("job-results").resolve(id + "-1");
    assertThat(file).exists();
    Sql.asOwner("UPDATE job SET result_expires_at = now() - interval '1 minute' WHERE id = ?", id);
    api(person)
        .get("/api/jobs/{id}/result", id)
        .then()
        .statusCode(404)
        .body("detail", containsString("已经过期"));
    expiry.run();
    assertThat(file).doesNotExist();
    api(person)
        .get("/api/jobs/{id}", id)
        .then()
        .body("state", equalTo("DONE"))
        .body("result.name", equalTo("结果.txt"))
        .body("allowedActions", empty());
  }

  @Test
  @DisplayName("定时工作登记一次，每次运行留一条记录")
  void recurs() {
    assertThat(
            Sql.column("SELECT task_name FROM scheduled_tasks WHERE task_instance = 'recurring'"))
        .contains("attachment-expiry", "job-expiry")
        .doesNotHaveDuplicates();
    recurring.run(expiry);
    assertThat(
            Sql.column(
                "SELECT DISTINCT origin || result FROM audit_event WHERE action = 'work:job-expiry'"))
        .containsExactly("jobdone");
  }

  private static JobStarter.Person person(String who) {
    return new JobStarter.Person(who, TestTree.COUNTY_A1, DUTIES);
  }

  private static Api api(JobStarter.Person person) {
    return Api.withToken(TestTree.tokenOf(person.who(), person.path(), person.duties()));
  }

  /** Started, but no node looks at it by itself. */
  private UUID parked(JobStarter.Person person, String what, long rows) {
    return park(person, TestJob.KIND, new TestJob.Plan(what, rows));
  }

  private UUID parkedDutyJob(JobStarter.Person person) {
    return park(person, TestDutyJob.KIND, new TestJob.Plan("", 0));
  }

  private UUID park(JobStarter.Person person, String kind, TestJob.Plan plan) {
    return starter.start(person, kind, plan, starter::postpone);
  }

  private static Response await(JobStarter.Person person, UUID id, String state) {
    awaitState(id, state);
    Response answer = api(person).get("/api/jobs/{id}", id);
    answer.then().statusCode(200).body("state", startsWith(state));
    return answer;
  }

  private static void awaitState(UUID id, String state) {
    try {
      for (int attempt = 0; attempt < 600 && !state.equals(column(id, "state")); attempt++) {
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(column(id, "state")).isEqualTo(state);
  }

  private static String column(UUID id, String column) {
    return Sql.column("SELECT " + column + "::text FROM job WHERE id = ?", id).getFirst();
  }

  private static List<String> events(UUID job) {
    return Sql.column(
        "SELECT action || ' ' || result FROM audit_event WHERE object_id = ?", job.toString());
  }
}
