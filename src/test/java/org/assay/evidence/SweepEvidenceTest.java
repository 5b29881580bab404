package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.evidence.SweepOutcome.Refused;
import org.assay.evidence.SweepOutcome.Swept;
import org.assay.evidence.check.EvidenceType;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class SweepEvidenceTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:30:00Z");
  private static final Instant OLD = NOW.minus(Duration.ofHours(25));
  private static final Instant YOUNG = NOW.minus(Duration.ofHours(23));

  @TempDir Path folder;
  @Inject ReturnFixture fixture;
  @Inject EvidenceRepository evidence;
  @Inject Sql sql;
  private Scene scene;
  private FolderStore store;
  private final List<Path> temporary =
      List.of(temporary("assay-evidence-sweep-test.part"), temporary("FUp_sweep-test_.tmp"));

  @BeforeEach
  void begin() {
    scene = fixture.scene();
    store = new FolderStore(folder);
  }

  @AfterEach
  void end() throws IOException {
    for (var file : temporary) Files.deleteIfExists(file);
  }

  @Test
  void bytes_without_a_row_are_deleted_once_they_are_a_day_old() throws IOException {
    var old = bytes(OLD);
    var young = bytes(YOUNG);
    var named = row(bytes(OLD));
    assertEquals(new Swept(3, 1, 0, List.of()), sweep());
    assertFalse(store.exists(old));
    assertTrue(store.exists(young));
    assertTrue(store.exists(named));
  }

  @Test
  void bytes_of_a_removed_file_count_as_without_a_row() throws IOException {
    var removed = row(bytes(OLD));
    sql.change("update evidence_file set deleted_at = ?, deleted_by = 1", OLD);
    assertEquals(new Swept(1, 1, 0, List.of()), sweep());
    assertFalse(store.exists(removed));
  }

  @Test
  void rows_without_bytes_are_named() throws IOException {
    row(bytes(OLD));
    var lost = row(FileId.fresh());
    assertEquals(new Swept(1, 0, 0, List.of(lost)), sweep());
  }

  @Test
  void parts_of_broken_uploads_are_deleted_once_they_are_a_day_old() throws IOException {
    var named = row(bytes(OLD));
    var place =
        folder.resolve(named.value().substring(0, 2)).resolve(named.value().substring(2, 4));
    var old = written(place.resolve("incoming-1.part"), OLD);
    var young = written(place.resolve("incoming-2.part"), YOUNG);
    for (var file : temporary) written(file, OLD);
    assertEquals(3, assertInstanceOf(Swept.class, sweep()).parts());
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(young));
    for (var file : temporary) assertFalse(Files.exists(file));
    assertTrue(store.exists(named));
  }

  @Test
  void a_sweep_that_only_looks_deletes_nothing() throws IOException {
    var orphan = bytes(OLD);
    assertEquals(
        new Swept(1, 1, 0, List.of()),
        new SweepEvidence(evidence, store, Clock.fixed(NOW, ZoneOffset.UTC)).sweep(false, false));
    assertTrue(store.exists(orphan));
  }

  @Test
  void nothing_is_deleted_when_most_files_have_no_row_unless_it_is_insisted_upon()
      throws IOException {
    for (int i = 0; i < 51; i++) bytes(OLD);
    assertEquals(new Refused(51, 51), sweep());
    var insisting = new SweepEvidence(evidence, store, Clock.fixed(NOW, ZoneOffset.UTC));
    assertEquals(new Swept(51, 51, 0, List.of()), insisting.sweep(true, true));
  }

  @Test
  void the_nightly_job_counts_what_is_missing() throws IOException {
    row(FileId.fresh());
    var meters = new SimpleMeterRegistry();
    var job =
        new SweepJob(new SweepEvidence(evidence, store, Clock.fixed(NOW, ZoneOffset.UTC)), meters);
    job.run();
    assertEquals(1, meters.get("assay.evidence.missing").gauge().value());
  }

  private SweepOutcome sweep() throws IOException {
    return new SweepEvidence(evidence, store, Clock.fixed(NOW, ZoneOffset.UTC)).sweep(true, false);
  }

  private FileId bytes(Instant at) throws IOException {
    var id = FileId.fresh();
    var content = Files.writeString(folder.resolve("content"), "minutes");
    store.put(id, content);
    Files.delete(content);
    written(
        folder
            .resolve(id.value().substring(0, 2))
            .resolve(id.value().substring(2, 4))
            .resolve(id.value()),
        at);
    return id;
  }

  private FileId row(FileId id) {
    evidence.addOnce(
        new EvidenceFile(
            0,
            scene.partnership().id(),
            scene.respondent().organisationId(),
            new EvidenceOwner.OfReturn(scene.returnId()),
            id,
            id.value() + ".txt",
            EvidenceType.TXT,
            7,
            "0".repeat(64),
            null,
            OLD,
            scene.respondent().personId()),
        null);
    return id;
  }

  private static Path written(Path file, Instant at) throws IOException {
    if (!Files.exists(file)) Files.writeString(file, "part");
    return Files.setLastModifiedTime(file, FileTime.from(at));
  }

  private static Path temporary(String name) {
    return Path.of(System.getProperty("java.io.tmpdir")).resolve(name);
  }
}
