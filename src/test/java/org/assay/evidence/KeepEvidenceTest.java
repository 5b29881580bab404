package org.assay.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.engine.guard.Kind;
import org.assay.evidence.EvidenceFiles.Removal;
import org.assay.evidence.KeepOutcome.HeldBack;
import org.assay.evidence.KeepOutcome.Kept;
import org.assay.evidence.KeepOutcome.Locked;
import org.assay.evidence.KeepOutcome.NotFound;
import org.assay.evidence.KeepOutcome.Refused;
import org.assay.evidence.check.EvidenceType;
import org.assay.evidence.check.FileRefusal;
import org.assay.evidence.check.FileRefusal.Infected;
import org.assay.evidence.check.FileRefusal.NotScanned;
import org.assay.evidence.check.FileRefusal.TooLarge;
import org.assay.people.identity.Caller;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.health.FileTurns;
import org.assay.platform.health.Trouble;
import org.assay.platform.seal.AccessLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class KeepEvidenceTest {
  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
  private static final int LIMIT = 1024 * 1024;

  @TempDir Path folder;
  @Inject ReturnFixture fixture;
  @Inject EvidenceRepository evidence;
  @Inject AccessLog log;
  @Inject Sql sql;
  private Scene scene;
  private FileStore store;
  private VirusScanner scanner = VirusScanner.NONE;

  @BeforeEach
  void begin() {
    scene = fixture.scene();
    store = new FolderStore(folder);
  }

  @Test
  void a_file_is_kept_with_its_name_type_size_hash_date_and_sender() throws IOException {
    var content = SampleFiles.pdf();
    var kept = kept(keep(scene.respondent(), "C:\\policies\\Safeguarding policy.pdf", content));
    assertEquals("Safeguarding policy.pdf", kept.name());
    assertEquals(EvidenceType.PDF, kept.type());
    assertEquals(content.length, kept.size());
    assertEquals(64, kept.sha256().length());
    assertEquals(LocalDate.of(2025, 9, 1), kept.evidenceDate());
    assertEquals(NOW, kept.storedAt());
    assertEquals(scene.respondent().personId(), kept.storedBy());
    try (var in = store.get(kept.storeId())) {
      assertArrayEquals(content, in.readAllBytes());
    }
  }

  @Test
  void a_refused_file_leaves_nothing_behind() {
    assertInstanceOf(
        Refused.class, keep(scene.respondent(), "policy.pdf", SampleFiles.bytes("<html>")));
    assertInstanceOf(Refused.class, keep(scene.respondent(), "policy.pdf", new byte[0]));
    assertNothingIsKept();
  }

  @Test
  void a_file_over_the_limit_is_refused_without_reading_the_rest() {
    var endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            return read++ > 2 * LIMIT ? fail() : 'a';
          }

          private int fail() {
            throw new IllegalStateException("read too far");
          }
        };
    var outcome =
        keeping().keep(scene.respondent(), scene.returnId(), upload("a.txt", endless, null));
    assertInstanceOf(TooLarge.class, assertInstanceOf(Refused.class, outcome).why());
    assertNothingIsKept();
  }

  @Test
  void a_file_of_just_the_limit_is_kept() {
    kept(keep(scene.respondent(), "a.txt", "a".repeat(LIMIT).getBytes()));
    var outcome = keep(scene.respondent(), "b.txt", "b".repeat(LIMIT + 1).getBytes());
    assertInstanceOf(Refused.class, outcome);
  }

  @Test
  void an_infected_file_is_refused() {
    scanner = _ -> new VirusScanner.Found("Eicar");
    assertInstanceOf(Infected.class, refusal("a.txt"));
    assertNothingIsKept();
  }

  @Test
  void a_file_that_could_not_be_scanned_is_refused() {
    scanner = _ -> new VirusScanner.Silent("connection refused");
    assertInstanceOf(NotScanned.class, refusal("a.txt"));
    assertNothingIsKept();
  }

  @Test
  void a_name_that_identifies_a_child_is_held_back_until_it_is_confirmed_with_a_reason() {
    var name = "referral Jane Smith DOB 12-03-2014.txt";
    var held = assertInstanceOf(HeldBack.class, keep(scene.respondent(), name, words(), " "));
    assertEquals(
        List.of(Kind.NAMED_CHILD, Kind.DATE_OF_BIRTH),
        held.inName().stream().map(s -> s.kind()).toList());
    assertNothingIsKept();
    var unsafe = keep(scene.respondent(), name, words(), "It is about pupil Jane Smith");
    assertFalse(assertInstanceOf(HeldBack.class, unsafe).inReason().isEmpty());
    kept(keep(scene.respondent(), name, words(), "An invented example for training"));
    assertEquals(
        Optional.of("An invented example for training"),
        sql.first("select name_reason from evidence_file", row -> row.getString(1)));
  }

  @Test
  void a_reason_beside_a_harmless_name_is_kept_too_and_so_looked_at() {
    var unsafe = keep(scene.respondent(), "minutes.txt", words(), "Seen by pupil Jane Smith");
    var held = assertInstanceOf(HeldBack.class, unsafe);
    assertTrue(held.inName().isEmpty());
    assertFalse(held.inReason().isEmpty());
    assertNothingIsKept();
  }

  @Test
  void the_same_file_sent_twice_is_kept_once() {
    var first = kept(keep(scene.respondent(), "a.txt", words()));
    var again = assertInstanceOf(Kept.class, keep(scene.approver(), "a.txt", words()));
    assertTrue(again.already());
    assertEquals(first, again.file());
    assertEquals(1, stored());
  }

  @Test
  void a_button_pressed_many_times_at_once_keeps_one_file() throws Exception {
    Callable<KeepOutcome> press = () -> keep(scene.respondent(), "a.txt", words());
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : hands.invokeAll(List.of(press, press, press, press))) {
        kept(outcome.get());
      }
    }
    assertEquals(1, rows());
    assertEquals(1, stored());
  }

  @Test
  void what_the_database_refuses_leaves_nothing_in_the_store() {
    store =
        new FolderStore(folder) {
          @Override
          public void put(FileId id, Path content) throws IOException {
            super.put(id, content);
            sql.change("delete from agency_return where id = ?", scene.returnId());
          }
        };
    assertThrows(RuntimeException.class, () -> keep(scene.respondent(), "a.txt", words()));
    assertNothingIsKept();
  }

  @Test
  void a_file_whose_row_was_committed_is_kept_though_the_answer_to_the_commit_was_lost()
      throws IOException {
    var deaf = answering(() -> {});
    var kept = assertInstanceOf(Kept.class, keepWith(deaf, words()));
    assertFalse(kept.already());
    assertEquals(1, rows());
    assertEquals(1, stored());
    try (var in = files().download(scene.respondent(), kept.file().id()).orElseThrow().content()) {
      assertArrayEquals(words(), in.readAllBytes());
    }
  }

  @Test
  void bytes_whose_row_may_still_come_are_left_to_the_sweep() {
    var gone = answering(() -> sql.change("delete from evidence_file"));
    assertThrows(IllegalStateException.class, () -> keepWith(gone, words()));
    assertEquals(0, rows());
    assertEquals(1, stored());
  }

  @Test
  void a_file_whose_bytes_are_lost_is_not_said_to_be_there_already_but_kept_anew()
      throws IOException {
    var first = kept(keep(scene.respondent(), "a.txt", words()));
    store.delete(first.storeId());
    var again = assertInstanceOf(Kept.class, keep(scene.respondent(), "a.txt", words()));
    assertFalse(again.already());
    assertEquals(first, again.file());
    try (var in = files().download(scene.respondent(), first.id()).orElseThrow().content()) {
      assertArrayEquals(words(), in.readAllBytes());
    }
  }

  @Test
  void a_full_disk_is_named_as_such_and_leaves_no_row() {
    store =
        new FolderStore(folder) {
          @Override
          public void put(FileId id, Path content) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    var thrown =
        assertThrows(UncheckedIOException.class, () -> keep(scene.respondent(), "a.txt", words()));
    assertEquals(Optional.of(Trouble.DISK_FULL), Trouble.in(thrown));
    assertEquals(0, rows());
  }

  @Test
  void a_file_is_taken_away_though_its_bytes_cannot_be_deleted() {
    store =
        new FolderStore(folder) {
          @Override
          public void delete(FileId id) throws IOException {
            throw new IOException("the folder is read-only");
          }
        };
    var file = kept(keep(scene.respondent(), "a.txt", words()));
    assertEquals(Removal.REMOVED, files().remove(scene.approver(), file.id()));
    assertTrue(files().find(scene.respondent(), file.id()).isEmpty());
  }

  /** A database that commits, after which something happens, and whose answer is then lost. */
  private EvidenceRepository answering(Runnable meanwhile) {
    return new EvidenceRepository(sql) {
      @Override
      EvidenceFile addOnce(EvidenceFile file, @Nullable String nameReason) {
        evidence.addOnce(file, nameReason);
        meanwhile.run();
        throw new IllegalStateException(
            new SQLNonTransientConnectionException("Communications link failure", "08007"));
      }
    };
  }

  private KeepOutcome keepWith(EvidenceRepository rows, byte[] content) {
    return new KeepEvidence(
            rows, store, scanner, settings(), new FileTurns(), Clock.fixed(NOW, ZoneOffset.UTC))
        .keep(
            scene.respondent(),
            scene.returnId(),
            upload("a.txt", new ByteArrayInputStream(content), null));
  }

  @Test
  void a_long_reason_is_cut_and_not_refused() {
    kept(keep(scene.respondent(), "referral Jane Smith.txt", words(), "x".repeat(1100)));
    assertEquals(1000, sql.count("select char_length(name_reason) from evidence_file"));
  }

  @Test
  void what_the_store_refuses_leaves_no_row() {
    store = new FolderStore(Path.of("/dev/null/nowhere"));
    assertThrows(UncheckedIOException.class, () -> keep(scene.respondent(), "a.txt", words()));
    assertEquals(0, rows());
  }

  @Test
  void only_the_organisations_own_people_may_send_a_file() {
    for (var other :
        List.of(scene.stranger(), scene.moderator(), scene.groupLead(), scene.admin())) {
      assertInstanceOf(NotFound.class, keep(other, "a.txt", words()));
    }
    assertNothingIsKept();
  }

  @Test
  void a_return_that_is_locked_takes_no_file() {
    for (var status : List.of("awaiting-sign-off", "submitted")) {
      sql.change("update agency_return set status = ? where id = ?", status, scene.returnId());
      assertInstanceOf(Locked.class, keep(scene.respondent(), "a.txt", words()));
    }
    sql.change("update agency_return set status = 'reopened' where id = ?", scene.returnId());
    kept(keep(scene.respondent(), "a.txt", words()));
  }

  @Test
  void the_organisation_and_its_group_see_a_draft_s_file_and_nobody_else() {
    var id = kept(keep(scene.respondent(), "a.txt", words())).id();
    for (var own : List.of(scene.respondent(), scene.approver(), scene.groupLead())) {
      assertTrue(files().find(own, id).isPresent());
      assertEquals(1, files().ofReturn(own, scene.returnId()).size());
    }
    for (var other :
        List.of(scene.stranger(), scene.moderator(), scene.pasMember(), scene.admin())) {
      assertTrue(files().find(other, id).isEmpty(), other.name());
      assertEquals(List.of(), files().ofReturn(other, scene.returnId()));
    }
  }

  @Test
  void the_partnership_opens_what_stands_behind_a_submitted_answer_and_nothing_else() {
    var id = kept(keep(scene.respondent(), "a.txt", words())).id();
    submittedWith(id);
    assertTrue(files().find(scene.moderator(), id).isPresent());
    assertTrue(files().find(scene.pasMember(), id).isPresent());
    assertTrue(files().find(scene.admin(), id).isEmpty(), "an administrator sees progress only");
    var unused = kept(keep(scene.respondent(), "b.txt", "other words".getBytes(UTF_8))).id();
    assertTrue(files().find(scene.moderator(), unused).isEmpty(), "it is behind no answer");
  }

  @Test
  void an_organisation_has_the_evidence_of_the_one_that_it_follows_and_cannot_remove_it() {
    var id = kept(keep(scene.respondent(), "a.txt", words())).id();
    assertEquals(Set.of(id), files().foreign(scene.stranger(), Set.of(id)));
    sql.change(
        "insert into organisation_lineage (organisation_id, ancestor_id) values (?, ?)",
        scene.stranger().organisationId(),
        scene.respondent().organisationId());
    assertTrue(files().find(scene.stranger(), id).isPresent());
    assertEquals(Set.of(), files().foreign(scene.stranger(), Set.of(id)));
    assertEquals(Removal.NOT_FOUND, files().remove(scene.stranger(), id));
  }

  @Test
  void another_partnership_sees_nothing() {
    var id = kept(keep(scene.respondent(), "a.txt", words())).id();
    submittedWith(id);
    var far = scene.moderator();
    var stranger = new Caller(9, "Far", far.partnershipId() + 1, far.role(), null, null);
    assertTrue(files().find(stranger, id).isEmpty());
  }

  @Test
  void a_download_gives_the_bytes_and_is_logged() throws IOException {
    var id = kept(keep(scene.respondent(), "a.txt", words())).id();
    try (var content = files().download(scene.approver(), id).orElseThrow().content()) {
      assertArrayEquals(words(), content.readAllBytes());
    }
    assertEquals(
        1,
        sql.count(
            "select count(*) from access_log where person_id = ? and what = 'exported' and"
                + " subject_kind = 'evidence' and subject_id = ?",
            scene.approver().personId(),
            Long.toString(id)));
  }

  @Test
  void a_file_may_be_taken_away_until_it_is_signed_off() {
    var first = kept(keep(scene.respondent(), "a.txt", words()));
    assertEquals(Removal.NOT_FOUND, files().remove(scene.stranger(), first.id()));
    assertEquals(Removal.NOT_FOUND, files().remove(scene.groupLead(), first.id()));
    assertEquals(Removal.REMOVED, files().remove(scene.approver(), first.id()));
    assertEquals(0, stored());
    assertTrue(files().find(scene.respondent(), first.id()).isEmpty());
    var second = kept(keep(scene.respondent(), "a.txt", words()));
    submittedWith(second.id());
    assertEquals(Removal.SUBMITTED, files().remove(scene.respondent(), second.id()));
    assertEquals(1, stored());
  }

  private void submittedWith(long file) {
    var submission =
        sql.insert(
            "insert into submission (partnership_id, cycle_id, return_id, organisation_id, number,"
                + " submitted_at, edition_sha256, sector, setting_type, phase, coverage, answered,"
                + " not_applicable, unanswered, not_asked, answers_json, scorecard_json) values"
                + " (?, ?, ?, ?, 1, ?, '', '', '', '', 1, 1, 0, 0, 0, '{}', '{}')",
            scene.partnership().id(),
            scene.cycle().id(),
            scene.returnId(),
            scene.respondent().organisationId(),
            NOW.plusSeconds(1));
    sql.change(
        "insert into submission_file (submission_id, file_id, partnership_id) values (?, ?, ?)",
        submission,
        file,
        scene.partnership().id());
  }

  @Test
  void ids_say_nothing_of_what_came_before() {
    var first = kept(keep(scene.respondent(), "a.txt", words())).id();
    var second = kept(keep(scene.respondent(), "b.txt", "more".getBytes(UTF_8))).id();
    assertTrue(Math.abs(second - first) > 1_000_000, first + " and " + second);
  }

  @Test
  void a_colleague_may_use_the_files_that_they_sent_and_nobody_else_s() {
    var id = kept(keep(scene.respondent(), "a.txt", words())).id();
    assertEquals(Set.of(), files().foreign(scene.approver(), Set.of(id)));
    assertEquals(Set.of(id), files().foreign(scene.stranger(), Set.of(id)));
    assertEquals(Set.of(id), files().foreign(scene.groupLead(), Set.of(id)));
    assertEquals(Set.of(12L), files().foreign(scene.respondent(), Set.of(12L)));
  }

  private FileRefusal refusal(String name) {
    return assertInstanceOf(Refused.class, keep(scene.respondent(), name, words())).why();
  }

  private static EvidenceFile kept(KeepOutcome outcome) {
    return assertInstanceOf(Kept.class, outcome).file();
  }

  private static byte[] words() {
    return SampleFiles.bytes("Minutes of the meeting");
  }

  private KeepOutcome keep(Caller caller, String name, byte[] content) {
    return keep(caller, name, content, null);
  }

  private KeepOutcome keep(Caller caller, String name, byte[] content, @Nullable String reason) {
    return keeping()
        .keep(caller, scene.returnId(), upload(name, new ByteArrayInputStream(content), reason));
  }

  private static Upload upload(String name, InputStream content, @Nullable String reason) {
    return new Upload(name, content, LocalDate.of(2025, 9, 1), reason);
  }

  private KeepEvidence keeping() {
    return new KeepEvidence(
        evidence, store, scanner, settings(), new FileTurns(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private EvidenceFiles files() {
    return new EvidenceFiles(evidence, store, settings(), log, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static FilesConfig settings() {
    return new FilesConfig("", LIMIT, "", new FilesConfig.S3("", "", "", "", ""));
  }

  private void assertNothingIsKept() {
    assertEquals(0, rows());
    assertEquals(0, stored());
  }

  private long rows() {
    return sql.count("select count(*) from evidence_file");
  }

  private long stored() {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
