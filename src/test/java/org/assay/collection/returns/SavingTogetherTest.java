package org.assay.collection.returns;

import static org.assay.collection.answersheet.HiddenAnswerPolicy.REFUSE;
import static org.assay.engine.answering.AnswerFixture.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.TrailFixture;
import org.assay.collection.answersheet.TrailVerdict.Sound;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.SaveOutcome.Saved;
import org.assay.collection.returns.SaveOutcome.Stale;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SavingTogetherTest {
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SaveAnswers save;
  @Inject Returns returns;
  @Inject TrailFixture trailCheck;
  @Inject SynchronousTransactionManager<Connection> transactions;
  @Inject Sql sql;
  @Inject DataSource database;
  @Inject DataSourceResolver resolver;

  private Scene scene;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene("north", 8);
  }

  private SaveOutcome save(Caller caller, long id, String question, int version, String text) {
    return save.save(
        caller, id, Draft.of(new AnswerChange(question, version, words(text))), REFUSE);
  }

  private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    var start = new CyclicBarrier(tasks.size());
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      var running =
          tasks.stream()
              .map(
                  task ->
                      threads.submit(
                          () -> {
                            start.await();
                            return task.call();
                          }))
              .toList();
      var all = new ArrayList<T>();
      for (var each : running) {
        all.add(each.get(2, TimeUnit.MINUTES));
      }
      return all;
    }
  }

  @Test
  void of_two_who_save_one_answer_at_once_one_is_told_of_the_other() throws Exception {
    for (int round = 0; round < 10; round++) {
      int version = round;
      var outcomes =
          together(
              List.<Callable<SaveOutcome>>of(
                  () ->
                      save(
                          scene.respondent(), scene.returnId(), "note", version, "Ada, " + version),
                  () ->
                      save(
                          scene.approver(), scene.returnId(), "note", version, "Bea, " + version)));
      assertEquals(1, outcomes.stream().filter(Saved.class::isInstance).count());
      assertEquals(1, outcomes.stream().filter(Stale.class::isInstance).count());
    }
    assertEquals(new Sound(10), trailCheck.of(scene.returnId()));
  }

  @Test
  void of_eight_who_save_one_answer_at_once_one_does_and_the_chain_holds() throws Exception {
    var tasks = new ArrayList<Callable<SaveOutcome>>();
    for (int i = 0; i < 8; i++) {
      int own = i;
      tasks.add(() -> save(scene.respondent(), scene.returnId(), "note", 0, "From number " + own));
    }
    var outcomes = together(tasks);
    assertEquals(1, outcomes.stream().filter(Saved.class::isInstance).count());
    assertEquals(7, outcomes.stream().filter(Stale.class::isInstance).count());
    assertEquals(new Sound(1), trailCheck.of(scene.returnId()));
  }

  @Test
  void while_one_return_is_held_seven_others_save() throws Exception {
    var held = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var holder = Executors.newSingleThreadExecutor()) {
      var holding =
          holder.submit(
              () ->
                  transactions.executeWrite(
                      status -> {
                        sql.first(
                            "select id from agency_return where id = ? for update",
                            row -> row.getLong(1),
                            scene.returnId());
                        held.countDown();
                        return done.await(2, TimeUnit.MINUTES);
                      }));
      held.await();
      var tasks = new ArrayList<Callable<SaveOutcome>>();
      for (var school : scene.schools().subList(1, 8)) {
        var own =
            new Caller(1, "Own", scene.partnership().id(), Role.RESPONDENT, school.id(), null);
        tasks.add(() -> save(own, fixture.returnOf(scene, school), "note", 0, "Not held up"));
      }
      assertTrue(together(tasks).stream().allMatch(Saved.class::isInstance));
      done.countDown();
      assertTrue(holding.get());
    }
  }

  @Test
  void what_was_acknowledged_is_there_after_the_server_lost_its_connections() throws Exception {
    assertInstanceOf(Saved.class, save(scene.respondent(), scene.returnId(), "note", 0, "Kept"));
    killEveryOtherConnection();
    try (var connection = TestDatabase.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select answer_json from answer where sheet_id = (select sheet_id from"
                        + " agency_return where id = "
                        + scene.returnId()
                        + ")")) {
      assertTrue(rows.next());
      assertEquals("{\"value\":\"Kept\"}", rows.getString(1));
    }
  }

  /** Else the tests that follow would be handed the dead ones. */
  @AfterEach
  void forgetDeadConnections() {
    ((HikariDataSource) resolver.resolve(database)).getHikariPoolMXBean().softEvictConnections();
  }

  private static void killEveryOtherConnection() throws Exception {
    try (var connection = TestDatabase.connect();
        var others =
            connection
                .createStatement()
                .executeQuery(
                    "select id from information_schema.processlist where db = database() and id <>"
                        + " connection_id()");
        var kill = connection.createStatement()) {
      while (others.next()) {
        kill.execute("kill " + others.getLong(1));
      }
    }
  }
}
