package org.assay.people.subjectaccess;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.people.subjectaccess.SubjectRecords.Part;
import org.assay.platform.England;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** One archive with everything about a person: {@code data.json}, and {@code data.html} to read. */
@Singleton
class SubjectArchive {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Sql sql;
  private final Clock clock;

  SubjectArchive(Sql sql, Clock clock) {
    this.sql = sql.patient();
    this.clock = clock;
  }

  private record Found(Part part, List<Map<String, @Nullable String>> rows) {}

  byte[] of(long personId) {
    var found = SubjectRecords.ALL.stream().map(it -> find(it, personId)).toList();
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      add(zip, "data.json", json(found));
      add(zip, "data.html", html(found).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private Found find(Part part, long personId) {
    return new Found(part, sql.list(part.sql(), row -> row(part, row), personId));
  }

  private static Map<String, @Nullable String> row(Part part, ResultSet row) throws SQLException {
    var values = new LinkedHashMap<String, @Nullable String>();
    for (var column : part.columns()) values.put(column, row.getString(column));
    return values;
  }

  private byte[] json(List<Found> found) throws IOException {
    var all = new LinkedHashMap<String, Object>();
    all.put("made_at", clock.instant().toString());
    found.forEach(it -> all.put(it.part().table() + "." + it.part().who(), it.rows()));
    return JSON.writeValueAsBytes(all);
  }

  private String html(List<Found> found) {
    var text =
        new StringBuilder(
            "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>What Assay"
                + " holds about you</title></head><body><h1>What Assay holds about you</h1><p>Made"
                + " on ");
    text.append(England.moment(clock.instant())).append(". Times are in UTC.</p>");
    found.forEach(it -> section(text, it));
    return text.append("</body></html>").toString();
  }

  private static void section(StringBuilder text, Found it) {
    text.append("<h2>").append(escaped(it.part().title())).append("</h2>");
    if (it.rows().isEmpty()) {
      text.append("<p>Nothing</p>");
      return;
    }
    text.append("<table border=\"1\"><thead><tr>");
    for (var column : it.part().columns()) {
      text.append("<th scope=\"col\">").append(escaped(column.replace('_', ' '))).append("</th>");
    }
    text.append("</tr></thead><tbody>");
    for (var row : it.rows()) {
      text.append("<tr>");
      row.values().forEach(v -> text.append("<td>").append(escaped(v)).append("</td>"));
      text.append("</tr>");
    }
    text.append("</tbody></table>");
  }

  private static String escaped(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }
}
