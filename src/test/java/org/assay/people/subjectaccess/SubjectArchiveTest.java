package org.assay.people.subjectaccess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.people.subjectaccess.SubjectRecords.Part;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.seal.AccessLog;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SubjectArchiveTest {
  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject TokenFixture tokens;
  @Inject AccessLog log;
  @Inject Sql sql;

  private long enter(long partnership, String email, String name) {
    return people.enter(
        new NewPerson(
            partnership, email, name, people.hash("secret"), List.of(Role.ADMIN), null, null));
  }

  @Test
  void somebody_gets_what_is_held_about_them_and_nothing_about_others() throws IOException {
    var partnership = DirectoryFixture.partnership(register, "subject").id();
    var dee = enter(partnership, "dee@example.org", "Dee <b>Lead</b>");
    var other = enter(partnership, "other@example.org", "Otto Other");
    log.record(partnership, dee, "viewed", "return", "41");
    log.record(partnership, other, "viewed", "return", "42");
    var files = files(download(new Caller(dee, "Dee", partnership, Role.ADMIN, null, null)));
    assertEquals(List.of("data.html", "data.json"), files.keySet().stream().sorted().toList());
    var json = json(files);
    assertEquals("dee@example.org", json.at("/person.id/0/email").asText());
    assertEquals("41", json.at("/access_log.person_id/0/subject_id").asText());
    assertEquals("subject-access", json.at("/access_log.person_id/1/subject_kind").asText());
    assertEquals(2, json.get("access_log.person_id").size());
    var page = Jsoup.parse(text(files.get("data.html")));
    assertTrue(page.text().contains("Dee <b>Lead</b>"), "what somebody wrote stays words");
    for (var file : files.values()) {
      assertFalse(text(file).contains("Otto") || text(file).contains("other@example.org"));
      assertFalse(text(file).contains("argon2"), "no password stands in it");
    }
  }

  private byte[] download(Caller caller) {
    try (var client = HttpFixture.client(server.getURL())) {
      var request = HttpRequest.GET("/account/data.zip").bearerAuth(tokens.of(caller));
      HttpResponse<byte[]> answer = client.toBlocking().exchange(request, byte[].class);
      return answer.body();
    }
  }

  private static Map<String, byte[]> files(byte[] archive) throws IOException {
    var files = new HashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        files.put(it.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static JsonNode json(Map<String, byte[]> files) throws IOException {
    return new ObjectMapper().readTree(files.get("data.json"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void every_table_that_holds_a_persons_number_is_in_the_archive_or_left_out_for_a_reason() {
    var told = new TreeSet<>(SubjectRecords.LEFT_OUT);
    SubjectRecords.ALL.stream()
        .filter(it -> it.who().equals("person_id"))
        .forEach(it -> told.add(it.table()));
    var tables =
        new TreeSet<>(
            sql.list(
                "select table_name from information_schema.columns where column_name = 'person_id'"
                    + " and table_schema = database()",
                row -> row.getString(1)));
    assertEquals(tables, told);
  }

  @Test
  void every_part_can_be_read() {
    for (Part it : SubjectRecords.ALL) {
      assertEquals(List.of(), sql.list(it.sql(), row -> 1, -1), it.table());
    }
    var names =
        SubjectRecords.ALL.stream().map(it -> it.table() + it.who()).collect(Collectors.toSet());
    assertEquals(SubjectRecords.ALL.size(), names.size());
  }
}
