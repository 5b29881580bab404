package org.assay.collection.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.collection.workbook.sheet.WorkbookFault;
import org.assay.collection.workbook.sheet.WorkbookLayout.Entry;
import org.assay.collection.workbook.sheet.WorkbookSheet.Place;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.Edition;
import org.assay.people.identity.Caller;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps one upload a person and owner. */
@Singleton
class UploadRepository {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final AnswersReader READER = new AnswersReader();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sql sql;

  UploadRepository(Sql sql) {
    this.sql = sql;
  }

  /** In the place of the one before; what has expired goes too. */
  void put(Caller caller, Place place, UploadRow row) {
    sql.change("delete from " + place.kind().table() + " where expires_at <= ?", row.uploaded());
    remove(caller, place);
    sql.change(
        "insert into "
            + place.kind().table()
            + " ("
            + place.kind().owner()
            + ", person_id, partnership_id, organisation_id,"
            + " taken_out_at, uploaded_at, expires_at, versions_text, base_json, mine_json,"
            + " faults_json) values "
            + Sql.marks(11),
        place.id(),
        caller.personId(),
        place.partnershipId(),
        place.organisationId(),
        row.takenOut(),
        row.uploaded(),
        row.uploaded().plus(KEPT),
        versions(row.entries()),
        json(row.base()),
        json(row.mine()),
        faults(row.faults()));
  }

  Optional<UploadRow> find(Caller caller, Place place, Edition edition, Instant now) {
    return sql.first(
        "select taken_out_at, uploaded_at, versions_text, base_json, mine_json, faults_json from "
            + place.kind().table()
            + whose(place)
            + " and expires_at > ?",
        row -> row(row, edition),
        place.id(),
        caller.personId(),
        place.partnershipId(),
        place.organisationId(),
        now);
  }

  void remove(Caller caller, Place place) {
    sql.change(
        "delete from " + place.kind().table() + whose(place),
        place.id(),
        caller.personId(),
        place.partnershipId(),
        place.organisationId());
  }

  private static String whose(Place place) {
    return " where "
        + place.kind().owner()
        + " = ? and person_id = ? and partnership_id = ? and organisation_id = ?";
  }

  private static UploadRow row(ResultSet row, Edition edition) throws SQLException {
    return new UploadRow(
        Objects.requireNonNull(Sql.instant(row, "taken_out_at")),
        Objects.requireNonNull(Sql.instant(row, "uploaded_at")),
        entries(row.getString("versions_text")),
        answers(edition, row.getString("base_json")),
        answers(edition, row.getString("mine_json")),
        faults(row.getString("faults_json")));
  }

  private static String faults(List<WorkbookFault> faults) {
    try {
      return JSON.writeValueAsString(faults);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** None were kept with workbooks of before. */
  private static List<WorkbookFault> faults(@Nullable String json) {
    try {
      return json == null ? List.of() : List.of(JSON.readValue(json, WorkbookFault[].class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String versions(List<Entry> entries) {
    return entries.stream()
        .map(entry -> entry.question() + " " + entry.version())
        .collect(Collectors.joining("\n"));
  }

  private static List<Entry> entries(String text) {
    return text.lines()
        .map(line -> line.split(" "))
        .map(parts -> new Entry(parts[0], Integer.parseInt(parts[1])))
        .toList();
  }

  private static String json(Map<String, Answer> answers) {
    return new String(AnswersWriter.document(answers, Profile.UNKNOWN), StandardCharsets.UTF_8);
  }

  private static Map<String, Answer> answers(Edition edition, String json) {
    return READER.readStored(edition, json.getBytes(StandardCharsets.UTF_8)).answers();
  }
}
