package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.test.annotation.MockBean;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.assay.collection.returns.ReturnFixture;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.HttpFixture;
import org.assay.platform.OwnServiceTest;
import org.assay.platform.Sql;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent to the page of a question and is no evidence is refused there, with a way out. */
@OwnServiceTest
class RefusedFilesTest {
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  @Inject
  @Client("/")
  HttpClient client;

  private final ClamdFake clamd = clamd();

  @MockBean(VirusScanner.class)
  VirusScanner scanner() {
    return new ClamdScanner("127.0.0.1", clamd.port(), Duration.ofSeconds(5));
  }

  @AfterEach
  void close() throws IOException {
    clamd.close();
  }

  enum Bad {
    LIES("plan.pdf", () -> SampleFiles.bytes("just words"), "called “.pdf”", "right type"),
    BOMB("sheet.xlsx", () -> SampleFiles.bomb(200), "unpacks to far more", "Save it as PDF"),
    MACROS(
        "sheet.xlsx",
        () -> SampleFiles.office(SampleFiles.MACRO_WORKBOOK, "xl/vbaProject.bin", "Sub AutoOpen()"),
        "macros",
        "Save it without them"),
    TOO_LARGE(
        "long.txt",
        () -> SampleFiles.bytes("a".repeat(10 * 1024 * 1024 + 1)),
        "larger than 10 MB",
        "Save it smaller"),
    EMPTY("nothing.txt", () -> new byte[0], "The file is empty", "choose it again"),
    VIRUS("notes.txt", () -> SampleFiles.bytes("EVIL"), "virus scanner found", "Do not open it"),
    LOCKED("plan.pdf", () -> SampleFiles.pdf("secret"), "locked with a password", "without the"),
    PROGRAM("setup.exe", () -> SampleFiles.bytes("MZ\u0090\u0000"), "not taken", "save as PDF");

    final String name;
    final Supplier<byte[]> content;
    final String reason;
    final String remedy;

    Bad(String name, Supplier<byte[]> content, String reason, String remedy) {
      this.name = name;
      this.content = content;
      this.reason = reason;
      this.remedy = remedy;
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_is_refused_beside_the_box_with_the_reason_and_the_remedy(Bad bad) {
    var scene = fixture.scene();
    var body =
        MultipartBody.builder()
            .addPart("file", bad.name, MediaType.APPLICATION_OCTET_STREAM_TYPE, bad.content.get())
            .addPart("kind", "policy")
            .addPart("date.day", "1")
            .addPart("date.month", "2")
            .addPart("date.year", "2026");
    var answer =
        HttpFixture.exchange(
            client,
            HttpRequest.POST(
                    "/returns/" + scene.returnId() + "/questions/dsl/evidence", body.build())
                .contentType(MediaType.MULTIPART_FORM_DATA_TYPE)
                .accept(MediaType.TEXT_HTML_TYPE)
                .bearerAuth(tokens.of(scene.respondent())));
    assertEquals(422, answer.code());
    var page = Jsoup.parse(answer.getBody(String.class).orElseThrow());
    var said = page.select("#file-error").text();
    assertTrue(said.contains(bad.reason), said);
    assertTrue(said.contains(bad.remedy), said);
    assertEquals("policy", page.select("#kind option[selected]").attr("value"));
    assertEquals("2026", page.select("#date-year").attr("value"));
    assertEquals(0, sql.count("select count(*) from evidence_file"));
  }

  private static ClamdFake clamd() {
    try {
      return new ClamdFake("");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
