package org.assay.collection.colleagues;

import static org.assay.collection.colleagues.SharingFixture.LEADERSHIP;
import static org.assay.collection.colleagues.SharingFixture.VOICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.collection.conversation.Comments;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome.NotFound;
import org.assay.collection.returns.SaveOutcome.Saved;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A colleague sees and answers the standards given to them, and nothing else of the return. */
@DatabaseTest
class SharedDraftTest {
  private static final String SECRET = "nobody-else-may-read-this";

  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject TokenFixture tokens;
  @Inject ReturnFixture returnFixture;
  @Inject SharingFixture fixture;
  @Inject Returns returns;
  @Inject SubmitReturn submit;
  @Inject GiveStandard give;
  @Inject Comments comments;

  private Scene scene;
  private Caller colleague;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = returnFixture.scene();
    colleague = fixture.holder(scene, "Col League", VOICE);
    fixture.answer(scene.respondent(), scene, "note", SharingFixture.words(SECRET));
    comments.say(scene.respondent(), scene.returnId(), "note", "About the note: " + SECRET);
  }

  private ReturnView view() {
    return returns.read(colleague, scene.returnId()).orElseThrow();
  }

  @Test
  void only_the_given_standard_is_read() {
    var view = view();
    assertEquals(
        List.of(VOICE), view.answering().visibleSections().stream().map(Section::key).toList());
    assertEquals(Set.of(), view.answering().answers().keySet());
    assertEquals(Set.of(), view.saved().keySet());
    assertEquals(AnswerState.NOT_ASKED, view.answering().state("note"));
    assertNull(view.answering().answer("note").value());
  }

  @Test
  void a_hidden_answer_of_another_standard_still_decides_what_is_asked() {
    assertFalse(view().answering().visible("policy-date"), "in a standard out of reach");
    assertTrue(
        returns.read(scene.respondent(), scene.returnId()).orElseThrow().answering().whole());
  }

  @Test
  void the_given_standard_is_answered_and_no_other() {
    assertInstanceOf(
        Saved.class, fixture.answer(colleague, scene, "listens", AnswerFixture.choice("4")));
    assertInstanceOf(
        NotFound.class, fixture.answer(colleague, scene, "note", SharingFixture.words("Mine")));
    assertInstanceOf(
        NotFound.class, fixture.answer(colleague, scene, "no-such", SharingFixture.words("Mine")));
  }

  @Test
  void whoever_has_nothing_of_a_return_does_not_know_of_it() {
    var idle = fixture.colleague(scene, "Idle Colleague");
    assertEquals(List.of(), returns.list(idle, null));
    assertTrue(returns.find(idle, scene.returnId()).isEmpty());
    assertTrue(returns.read(idle, scene.returnId()).isEmpty());
    assertInstanceOf(
        NotFound.class, fixture.answer(idle, scene, "listens", AnswerFixture.choice("4")));
  }

  @Test
  void what_is_taken_back_is_seen_no_more() {
    give.withdraw(scene.respondent(), scene.returnId(), VOICE);
    assertTrue(returns.read(colleague, scene.returnId()).isEmpty());
  }

  @Test
  void what_makes_sense_of_a_whole_return_alone_is_not_for_colleagues() {
    assertTrue(returns.whole(colleague, scene.returnId()).isEmpty());
    assertTrue(returns.whole(scene.respondent(), scene.returnId()).isPresent());
    assertInstanceOf(TransitionOutcome.NotFound.class, submit.submit(colleague, scene.returnId()));
  }

  @Test
  void the_other_schools_return_stays_unknown() {
    assertTrue(returns.read(colleague, scene.otherReturnId()).isEmpty());
    assertEquals(1, returns.list(colleague, null).size());
  }

  /** Every address under a return, as {@code routes.txt} has them, with keys out of reach. */
  @Test
  void no_address_of_a_return_shows_a_colleague_what_is_not_theirs() throws IOException {
    var wrong = new ArrayList<String>();
    try (var client = HttpFixture.client(server.get().getURL())) {
      for (var path : paths()) {
        for (var key : List.of(LEADERSHIP, "note", VOICE)) {
          var address = path.replaceAll("\\{(key|question|standard)}", key);
          check(
              send(client, HttpMethod.GET, address.replaceAll("\\{(?!id})[^}]*}", "0")),
              path,
              wrong);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static void check(HttpResponse<String> answer, String path, List<String> wrong) {
    var text =
        answer
            .getContentType()
            .map(type -> type.toString().matches(".*(html|json).*"))
            .orElse(true);
    if (answer.body() != null && answer.body().contains(SECRET)) wrong.add(path + " tells");
    if (answer.code() == 200 && !text) wrong.add(path + " gives a file");
    if (answer.code() >= 500) wrong.add(path + " breaks");
  }

  @Test
  void keys_out_of_reach_are_not_found() {
    try (var client = HttpFixture.client(server.get().getURL())) {
      for (var path :
          List.of(
              "/returns/{id}/standards/leadership",
              "/returns/{id}/standards/voice/colleague",
              "/returns/{id}/standards/voice/review",
              "/returns/{id}/questions/note/comments",
              "/returns/{id}/questions/note/history",
              "/returns/{id}/workbook",
              "/returns/{id}/workbook.xlsx",
              "/returns/{id}/report.pdf",
              "/returns/{id}/report.docx",
              "/returns/{id}/report.xlsx",
              "/api/v1/returns/{id}/scorecard",
              "/api/v1/returns/{id}/report.pdf",
              "/api/v1/returns/{id}/questions/note/comments",
              "/api/v1/returns/{id}/questions/note/history")) {
        assertEquals(404, send(client, HttpMethod.GET, path).code(), path);
      }
      for (var path : List.of("/returns/{id}/submit", "/returns/{id}/standards/voice/withdrawal")) {
        assertEquals(404, send(client, HttpMethod.POST, path).code(), path);
      }
    }
  }

  @Test
  void the_task_list_the_check_and_the_answers_hold_the_given_standard_alone() {
    try (var client = HttpFixture.client(server.get().getURL())) {
      for (var path : List.of("/returns/{id}", "/returns/{id}/check", "/returns/{id}/colleagues")) {
        var body = send(client, HttpMethod.GET, path).body();
        assertTrue(body.contains("Voice") || body.contains("voice"), path);
        assertFalse(body.contains("/standards/leadership"), path);
        assertFalse(body.contains("/submit"), path);
      }
      var answers = send(client, HttpMethod.GET, "/api/v1/returns/{id}/answers").body();
      assertTrue(answers.contains("listens") && !answers.contains("\"dsl\""), answers);
    }
  }

  private HttpResponse<String> send(HttpClient client, HttpMethod method, String path) {
    var request =
        HttpRequest.create(method, path.replace("{id}", Long.toString(scene.returnId())))
            .bearerAuth(tokens.of(colleague))
            .accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE);
    if (method == HttpMethod.POST) {
      request.contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE).body("a=b");
    }
    return HttpFixture.exchange(client, request);
  }

  private static List<String> paths() throws IOException {
    try (var in = SharedDraftTest.class.getResourceAsStream("/routes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("GET ") && line.contains("/returns/{id}"))
          .map(line -> line.substring(4, line.indexOf(" : ")).strip())
          .toList();
    }
  }
}
