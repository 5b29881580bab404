package org.assay.reporting.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.assay.evidence.KeptFiles;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.jobs.JobQueue;
import org.assay.reporting.CycleReportFixture;
import org.assay.reporting.CycleReportFixture.Scene;
import org.assay.reporting.PagePictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made in the background. */
@DatabaseTest
class ReportJobsTest {
  private static final Instant NOVEMBER = Instant.parse("2026-11-05T09:00:00Z");

  @Inject TestClock clock;
  @Inject CycleReportFixture fixture;
  @Inject ReportJobs jobs;
  @Inject MakeReports making;
  @Inject ArchiveSweepJob sweep;
  @Inject ReportJobRepository rows;
  @Inject KeptFiles files;
  @Inject Sql sql;

  @BeforeEach
  void november() {
    clock.set(NOVEMBER);
  }

  private static JobRequest pack(Scene scene, JobEdition edition) {
    return new JobRequest(
        scene.cycle(),
        JobKind.PACK,
        edition,
        List.of("compliance-summary", "impact-summary", "action-plan", "recommendations"),
        NOVEMBER,
        null);
  }

  private static JobRequest archive(Scene scene) {
    return new JobRequest(
        scene.cycle(), JobKind.ARCHIVE, JobEdition.FULL, List.of(), NOVEMBER, null);
  }

  @Test
  void asked_for_ten_times_at_once_it_is_made_once() throws Exception {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var ids = new HashSet<Long>();
    try (var ten = Executors.newFixedThreadPool(10)) {
      Callable<Long> asking = () -> jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow();
      for (var it : ten.invokeAll(java.util.Collections.nCopies(10, asking))) ids.add(it.get());
    }
    assertEquals(1, ids.size());
    assertEquals(1, sql.count("select count(*) from report_job"));
  }

  @Test
  void a_node_that_starts_and_whoever_looks_at_the_list_set_going_what_no_node_took_up() {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var set = new ArrayList<Long>();
    var queue =
        new JobQueue(clock) {
          @Override
          public void add(String job, long subject) {
            set.add(subject);
          }
        };
    var id = jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow();
    var looking = new ReportJobs(rows, files, queue, clock);
    looking.list(caller, scene.cycle().id());
    assertEquals(List.of(id), set);
    set.clear();
    new WaitingReportsListener(rows, queue).ask();
    assertEquals(List.of(id), set);
    making.run(id);
    new WaitingReportsListener(rows, queue).ask();
    looking.list(caller, scene.cycle().id());
    assertEquals(List.of(id), set, "what is made stays as it is");
  }

  @Test
  void a_pack_is_made_and_stays_in_the_list() throws IOException {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var job = made(caller, pack(scene, JobEdition.FULL));
    assertEquals(JobState.DONE, job.state());
    assertEquals("4 organisations asked, 3 returned", job.made().population());
    assertEquals(List.of(job.id()), ids(caller, scene));
    var text = text(job);
    assertTrue(text.contains(scene.schools().get(3).name()), text);
    assertTrue(text.contains("In this pack"), text);
  }

  @Test
  void in_the_shareable_edition_no_school_is_named_and_so_few_are_not_counted() throws IOException {
    var scene = fixture.scene();
    var job = made(scene.caller(Role.PAS_MEMBER), pack(scene, JobEdition.SHAREABLE));
    var text = text(job).replaceAll("\\s+", " ");
    scene.schools().forEach(it -> assertFalse(text.contains(it.name()), text));
    assertFalse(text.contains("3 of 4"), text);
    assertTrue(text.contains("Its figures are about fewer than five organisations."), text);
  }

  @Test
  void the_full_edition_is_for_the_subgroup_and_the_shareable_one_for_more() {
    var scene = fixture.scene();
    var full = jobs.ask(scene.caller(Role.PAS_MEMBER), pack(scene, JobEdition.FULL));
    var shareable = jobs.ask(scene.caller(Role.SCRUTINEER), pack(scene, JobEdition.SHAREABLE));
    for (var role : Role.values()) {
      var caller = scene.caller(role);
      var subgroup = Set.of(Role.PAS_MEMBER, Role.SCRUTINEER).contains(role);
      var outside =
          Set.of(
                  Role.MODERATOR,
                  Role.EXECUTIVE_MEMBER,
                  Role.LEARNING_LEAD,
                  Role.AUDIT_LEAD,
                  Role.READER,
                  Role.ANALYST)
              .contains(role);
      assertEquals(subgroup, jobs.find(caller, full.orElseThrow()).isPresent(), role.name());
      assertEquals(
          subgroup || outside, jobs.find(caller, shareable.orElseThrow()).isPresent(), role.name());
      assertEquals(
          subgroup, jobs.ask(caller, pack(scene, JobEdition.FULL)).isPresent(), role.name());
    }
  }

  @Test
  void nobody_of_another_partnership_finds_it() {
    var scene = fixture.scene();
    var id = jobs.ask(scene.caller(Role.PAS_MEMBER), pack(scene, JobEdition.FULL)).orElseThrow();
    var other = new Caller(71, "", scene.partnership().id() + 1, Role.PAS_MEMBER, null, null);
    assertTrue(jobs.find(other, id).isEmpty());
  }

  @Test
  void an_archive_has_the_report_of_each_submitted_return_and_is_for_the_one_who_asked()
      throws IOException {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var job = made(caller, archive(scene));
    var entries = new HashSet<String>();
    try (var zip = new ZipInputStream(jobs.open(job).orElseThrow())) {
      for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        entries.add(it.getName());
        assertEquals(
            "%PDF", new String(zip.readNBytes(4), java.nio.charset.StandardCharsets.US_ASCII));
      }
    }
    assertEquals(3, entries.size(), entries.toString());
    assertEquals(
        "3 of 3 returns that were submitted in “" + scene.cycle().title() + "”",
        job.made().population());
    var colleague = new Caller(71, "", scene.partnership().id(), Role.PAS_MEMBER, null, null);
    assertTrue(jobs.find(colleague, job.id()).isEmpty());
  }

  @Test
  void an_archive_goes_after_a_month_and_a_pack_stays() {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var archive = made(caller, archive(scene));
    var pack = made(caller, pack(scene, JobEdition.FULL));
    clock.set(NOVEMBER.plus(Duration.ofDays(31)));
    sweep.run();
    assertTrue(jobs.find(caller, archive.id()).isEmpty());
    assertTrue(jobs.open(archive).isEmpty());
    assertTrue(jobs.open(pack).isPresent());
  }

  @Test
  void what_waits_is_cancelled_at_once_and_can_be_asked_for_again() {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var first = jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow();
    jobs.cancel(caller, jobs.find(caller, first).orElseThrow());
    making.run(first);
    assertEquals(JobState.CANCELLED, jobs.find(caller, first).orElseThrow().state());
    var again = jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow();
    assertFalse(again.equals(first));
  }

  @Test
  void what_is_being_made_stops_at_the_next_step_and_leaves_nothing() {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var id = jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow();
    rows.begin(id);
    jobs.cancel(caller, jobs.find(caller, id).orElseThrow());
    assertEquals(JobState.CANCELLING, jobs.find(caller, id).orElseThrow().state());
    assertFalse(jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow().equals(id));
    making.run(id);
    assertEquals(JobState.CANCELLED, jobs.find(caller, id).orElseThrow().state());
    assertEquals(0, sql.count("select count(*) from kept_file"));
  }

  @Test
  void what_is_cancelled_while_a_step_is_made_says_so_until_the_step_ends() {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var id = jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow();
    var seen = new ArrayList<JobState>();
    var during =
        maker(
            progress -> {
              seen.add(jobs.find(caller, id).orElseThrow().state());
              jobs.cancel(caller, jobs.find(caller, id).orElseThrow());
              seen.add(jobs.find(caller, id).orElseThrow().state());
              progress.at(1, 4);
            });
    new MakeReports(rows, List.of(during), files, clock).run(id);
    seen.add(jobs.find(caller, id).orElseThrow().state());
    assertEquals(List.of(JobState.RUNNING, JobState.CANCELLING, JobState.CANCELLED), seen);
  }

  @Test
  void what_is_given_up_after_somebody_cancelled_it_is_cancelled() {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var id = jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow();
    rows.begin(id);
    jobs.cancel(caller, jobs.find(caller, id).orElseThrow());
    making.failed(id);
    assertEquals(JobState.CANCELLED, jobs.find(caller, id).orElseThrow().state());
  }

  /** As a row that somebody else held for too long. */
  @Test
  void a_pack_that_trouble_kept_from_being_made_is_made_when_it_is_tried_again() {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var id = jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow();
    var held = new MakeReports(rows, List.of(maker(new SQLTimeoutException())), files, clock);
    assertThrows(IllegalStateException.class, () -> held.run(id));
    assertEquals(JobState.RUNNING, jobs.find(caller, id).orElseThrow().state());
    making.run(id);
    assertEquals(JobState.DONE, jobs.find(caller, id).orElseThrow().state());
  }

  @Test
  void a_pack_that_is_given_up_says_so_and_can_be_asked_for_again() {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var id = jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow();
    making.failed(id);
    var job = jobs.find(caller, id).orElseThrow();
    assertEquals(JobState.FAILED, job.state());
    assertTrue(job.problem().contains("Ask for it again"), job.problem());
    assertFalse(jobs.ask(caller, pack(scene, JobEdition.FULL)).orElseThrow().equals(id));
  }

  private static ReportMaker maker(SQLException trouble) {
    return maker(
        _ -> {
          throw new IllegalStateException(trouble);
        });
  }

  /** One that makes nothing but does something. */
  private static ReportMaker maker(Consumer<JobProgress> does) {
    return new ReportMaker() {
      @Override
      public JobKind kind() {
        return JobKind.PACK;
      }

      @Override
      public Result make(ReportJob job, JobProgress progress, Path into) {
        does.accept(progress);
        throw new AssertionError("goes on although it was cancelled");
      }
    };
  }

  @Test
  void what_is_removed_leaves_no_file() {
    var scene = fixture.scene();
    var caller = scene.caller(Role.PAS_MEMBER);
    var job = made(caller, pack(scene, JobEdition.FULL));
    jobs.remove(scene.caller(Role.READER), job);
    assertTrue(jobs.open(job).isPresent());
    jobs.remove(caller, job);
    assertTrue(jobs.open(job).isEmpty());
    assertEquals(0, sql.count("select count(*) from kept_file"));
  }

  private ReportJob made(Caller caller, JobRequest request) {
    var id = jobs.ask(caller, request).orElseThrow();
    making.run(id);
    return jobs.find(caller, id).orElseThrow();
  }

  private List<Long> ids(Caller caller, Scene scene) {
    return jobs.list(caller, scene.cycle().id()).stream().map(ReportJob::id).toList();
  }

  private String text(ReportJob job) throws IOException {
    try (var in = jobs.open(job).orElseThrow()) {
      return PagePictures.text(in.readAllBytes());
    }
  }
}
