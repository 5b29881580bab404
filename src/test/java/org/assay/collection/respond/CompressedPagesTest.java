package org.assay.collection.respond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.Test;

/** A page of a standard is sent small to browsers that can unpack it. */
@DatabaseTest
class CompressedPagesTest {
  @Inject EmbeddedServer server;
  @Inject RespondFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  @Test
  void a_page_is_compressed_for_who_takes_it_so_and_says_the_same() throws Exception {
    var id = fixture.scene();
    var plain = page(id, "identity");
    var packed = page(id, "gzip");

    assertEquals("gzip", packed.headers().firstValue("content-encoding").orElse("none"));
    assertEquals("none", plain.headers().firstValue("content-encoding").orElse("none"));
    assertTrue(packed.body().length * 4 < plain.body().length, packed.body().length + " bytes");
    assertEquals(text(plain.body()), text(unpacked(packed.body())));
  }

  private HttpResponse<byte[]> page(long id, String encoding) throws Exception {
    var address = server.getURL() + "/returns/" + id + "/standards/training";
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept", "text/html")
            .header("Accept-Encoding", encoding)
            .header("Authorization", "Bearer " + tokens.of(lead(id)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofByteArray());
      assertEquals(200, answer.statusCode());
      return answer;
    }
  }

  private Caller lead(long id) {
    return sql.first(
            "select p.id, p.name, r.partnership_id, r.organisation_id from person p, agency_return"
                + " r where p.email = ? and r.id = ?",
            row ->
                new Caller(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    Role.RESPONDENT,
                    row.getLong(4),
                    null),
            RespondFixture.LEAD,
            id)
        .orElseThrow();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
