package org.assay.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.evidence.EvidenceBytes;
import org.assay.evidence.FileId;
import org.assay.operations.Backups.Refused;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.TestDatabase;
import org.assay.platform.seal.AccessLog;
import org.assay.platform.seal.VerifyRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Property(name = "assay.files.folder", value = BackupsTest.FOLDER)
class BackupsTest {
  static final String FOLDER = "target/backup-files";
  private static final byte[] BYTES = {0, 1, -1, 127, -128, '\n', '"'};
  private static final String ODD = "O'Brien “quoted” \\ \n\t 漢字 😀 ' ; --";

  @Inject Backups backups;
  @Inject EvidenceBytes files;
  @Inject ReturnFixture fixture;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject AccessLog log;
  @Inject VerifyRecords records;
  @Inject TestClock clock;
  @Inject Sql sql;

  private FileId file = new FileId("0".repeat(32));

  @BeforeEach
  void a_return_with_evidence_a_logo_and_a_name_with_odd_signs() throws Exception {
    emptyFolder();
    clock.set(CycleFixture.OPEN);
    var scene = fixture.scene();
    fixture.answerAll(scene);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    log.record(scene.partnership().id(), 1, "viewed", "return", "" + scene.returnId());
    sql.change("update person set name = ? where id = ?", ODD, scene.respondent().personId());
    sql.change(
        "insert into partnership_logo (partnership_id, media_type, content) values (?, 'image/png',"
            + " ?)",
        scene.partnership().id(),
        BYTES);
    file = new FileId("0123456789abcdef0123456789abcdef");
    files.keep(file, new ByteArrayInputStream(BYTES));
    sql.change(
        "insert into evidence_file (partnership_id, organisation_id, return_id, store_id, name,"
            + " media_type, byte_count, sha256, stored_at, stored_by) values (?, ?, ?, ?, 'a.txt',"
            + " 'text/plain', 7, ?, '2026-10-25 01:30:00.123456', 1)",
        scene.partnership().id(),
        scene.schools().getFirst().id(),
        scene.returnId(),
        file.value(),
        "0".repeat(64));
  }

  private static void emptyFolder() throws Exception {
    var folder = Path.of(FOLDER);
    if (!Files.exists(folder)) return;
    try (var all = Files.walk(folder)) {
      for (var it : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(it);
    }
  }

  private byte[] backup() throws Exception {
    var out = new ByteArrayOutputStream();
    assertEquals(1, backups.write(out).files());
    return out.toByteArray();
  }

  private Backups.Result restore(byte[] archive) throws Exception {
    return backups.read(new ByteArrayInputStream(archive));
  }

  /** Every row of every table, as a checksum of its own, by table. */
  private static Map<String, Long> checksums() throws SQLException {
    var sums = new TreeMap<String, Long>();
    try (var connection = TestDatabase.connect();
        var statement = connection.createStatement()) {
      var tables = new java.util.ArrayList<String>();
      try (var rows = statement.executeQuery("show full tables where table_type = 'BASE TABLE'")) {
        while (rows.next()) tables.add(rows.getString(1));
      }
      tables.removeIf(it -> it.startsWith("flyway_") || it.equals("scheduled_task"));
      for (var table : tables) {
        try (var rows = statement.executeQuery("checksum table `" + table + "`")) {
          rows.next();
          sums.put(table, rows.getLong(2));
        }
      }
    }
    return sums;
  }

  @Test
  void what_is_restored_is_what_was_backed_up_row_by_row_and_byte_by_byte() throws Exception {
    var before = checksums();
    assertTrue(before.values().stream().filter(it -> it != 0).count() > 15, before.toString());
    var archive = backup();
    TestDatabase.clean();
    emptyFolder();
    assertNotEquals(before, checksums());
    var result = restore(archive);
    assertEquals(before, checksums());
    assertEquals(1, result.files());
    var bytes = new ByteArrayOutputStream();
    assertTrue(files.copy(file, bytes));
    assertArrayEquals(BYTES, bytes.toByteArray());
    assertTrue(records.verify().stream().allMatch(VerifyRecords.Result::holds));
    assertEquals(
        List.of(ODD),
        sql.list("select name from person where name = ?", row -> row.getString(1), ODD));
  }

  @Test
  void a_file_that_the_store_has_lost_is_named_and_the_rest_is_written() throws Exception {
    emptyFolder();
    var result = backups.write(new ByteArrayOutputStream());
    assertEquals(List.of(file.value()), result.missing());
    assertTrue(result.rows() > 50);
  }

  @Test
  void a_database_that_is_not_empty_is_left_alone() throws Exception {
    var archive = backup();
    var before = checksums();
    assertThrows(Refused.class, () -> restore(archive));
    assertEquals(before, checksums());
  }

  @Test
  void a_backup_of_another_schema_and_what_is_no_backup_are_refused() throws Exception {
    TestDatabase.clean();
    assertThrows(Refused.class, () -> restore("no archive".getBytes(StandardCharsets.UTF_8)));
    var other = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(other)) {
      zip.putNextEntry(new ZipEntry("schema-version"));
      zip.write("0001".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    var refused = assertThrows(Refused.class, () -> restore(other.toByteArray()));
    assertTrue(refused.getMessage().contains("version 0001"), refused.getMessage());
  }

  @Test
  void a_backup_that_is_cut_short_changes_nothing() throws Exception {
    var archive = backup();
    TestDatabase.clean();
    var before = checksums();
    var half = java.util.Arrays.copyOf(archive, archive.length / 2);
    assertThrows(Exception.class, () -> restore(half));
    assertEquals(before, checksums());
  }

  @Test
  void a_backup_that_is_cut_between_two_of_its_parts_is_refused() throws Exception {
    var whole = backup();
    TestDatabase.clean();
    var before = checksums();
    var refused = assertThrows(Refused.class, () -> restore(withoutItsLastPart(whole)));
    assertTrue(refused.getMessage().contains("cut short"), refused.getMessage());
    assertEquals(before, checksums());
  }

  private static byte[] withoutItsLastPart(byte[] archive) {
    var local = "PK\u0003\u0004";
    var bytes = new String(archive, StandardCharsets.ISO_8859_1);
    return bytes.substring(0, bytes.lastIndexOf(local)).getBytes(StandardCharsets.ISO_8859_1);
  }
}
