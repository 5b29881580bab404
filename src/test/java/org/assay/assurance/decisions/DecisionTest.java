package org.assay.assurance.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpResponse;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.desk.DeskClient;
import org.assay.learning.recommendations.ReviewFixture;
import org.assay.learning.recommendations.ReviewFixture.Scene;
import org.assay.letters.writing.LetterKind;
import org.assay.letters.writing.LetterSource;
import org.assay.letters.writing.QueuedLetter;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class DecisionTest {
  private static final Instant START = Instant.parse("2026-11-20T15:00:00Z");

  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject ReviewFixture fixture;
  @Inject TokenFixture tokens;
  @Inject DecisionsAt decisions;
  @Inject Decisions all;
  @Inject Collection<LetterSource> sources;
  @Inject People people;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void begin() {
    clock.set(START);
    scene = fixture.scene("north");
  }

  /** Somebody who signs in for each page, since the clock moves between them. */
  private final class Somebody {
    private final Caller caller;

    Somebody(Caller caller) {
      this.caller = caller;
    }

    Document get(String path) {
      return Jsoup.parse(answer(path).body());
    }

    HttpResponse<String> answer(String path) {
      try (var client = new DeskClient(server, tokens.of(caller))) {
        return client.answer(path);
      }
    }

    HttpResponse<String> post(String path, Map<String, ?> values) {
      try (var client = new DeskClient(server, tokens.of(caller))) {
        return client.post(path, values);
      }
    }
  }

  private Somebody as(Role role) {
    return new Somebody(scene.as(role));
  }

  private static Map<String, String> question(String kind, String asked) {
    return Map.of(
        "kind", kind,
        "body", "Scrutiny",
        "held.day", "20",
        "held.month", "11",
        "held.year", "2026",
        "source", "line",
        "about", "Alert: 3 organisations have a legal duty unmet",
        "href", "/cycles/7/duties?action=none",
        "asked", asked);
  }

  private static Map<String, String> decided(int version) {
    return Map.of(
        "version", "" + version,
        "decided", "Write to the three chief officers",
        "owner", "Chair of the subgroup",
        "due.day", "11",
        "due.month", "12",
        "due.year", "2026");
  }

  private String asked(Somebody client, String kind, String words) {
    return Objects.requireNonNull(
        client.post("/decisions", question(kind, words)).header("Location"));
  }

  private static List<String> errors(HttpResponse<String> answer) {
    return DeskClient.errors(answer);
  }

  @Test
  void a_button_pressed_twice_asks_once_and_the_form_drawn_anew_asks_again() {
    var pas = as(Role.PAS_MEMBER);
    var sent = new HashMap<>(question("meeting", "Who follows these up?"));
    var key = pas.get("/decisions/new").select("[name=once]").val();
    sent.put("once", key);
    var first = pas.post("/decisions", sent).header("Location");
    assertEquals(first, pas.post("/decisions", sent).header("Location"));
    var other = pas.get("/decisions/new").select("[name=once]").val();
    assertNotEquals(key, other);
    sent.put("once", other);
    assertNotEquals(first, pas.post("/decisions", sent).header("Location"));
  }

  @Test
  void a_decision_is_asked_made_followed_and_closed_with_proof() {
    var pas = as(Role.PAS_MEMBER);
    var reader = as(Role.READER);
    var empty = new HashMap<>(question("meeting", " "));
    assertEquals(
        List.of("Enter what the meeting is asked to decide"),
        errors(pas.post("/decisions", empty)));
    empty.put("body", "Nobody");
    assertEquals(
        List.of("Select who is asked", "Enter what the meeting is asked to decide"),
        errors(pas.post("/decisions", empty)));
    var page = asked(pas, "meeting", "Who follows these up?");
    assertEquals("Not decided yet", pas.get(page).select(".govuk-tag").text());
    assertEquals(
        "/cycles/7/duties?action=none",
        pas.get(page).select("a:contains(Open the page)").attr("href"));
    assertEquals(
        List.of("Only an open decision can be closed as done"),
        errors(pas.post(page + "/closing", Map.of("version", "0", "proof", "Minutes"))));
    assertEquals(303, pas.post(page + "/decision", decided(0)).code());
    assertEquals(
        List.of("Somebody changed this decision after you opened it"),
        errors(pas.post(page + "/decision", decided(0))));
    clock.set(START.plus(Duration.ofDays(30)));
    assertTrue(reader.get("/decisions?state=overdue").text().contains("Open, overdue"));
    var note =
        Map.of(
            "version", "1",
            "note", "Two of three have answered",
            "moved.day", "15",
            "moved.month", "1",
            "moved.year", "2027");
    assertEquals(303, pas.post(page + "/notes", note).code());
    assertFalse(reader.get("/decisions?state=overdue").text().contains("Write to"));
    assertEquals(403, reader.post(page + "/notes", note).code());
    clock.set(START.plus(Duration.ofDays(50)));
    assertEquals(
        303, pas.post(page + "/closing", Map.of("version", "2", "proof", "Letters")).code());
    assertEquals("Done with proof", reader.get(page).select(".govuk-tag").text());
    var csv = reader.answer("/decisions.csv?state=all").body();
    assertTrue(csv.contains("20 December 2026: Two of three have answered,Letters"), csv);
    assertEquals(
        DecisionState.OPEN,
        decisions.of(scene.partnership().id(), START.plus(Duration.ofDays(40))).getFirst().state(),
        "as at a time before it was closed");
  }

  @Test
  void the_subgroup_escalates_and_only_the_executive_decides() {
    var pas = as(Role.PAS_MEMBER);
    var admin = as(Role.ADMIN);
    var executive = as(Role.EXECUTIVE_MEMBER);
    assertEquals(404, admin.post("/decisions", question("escalation", "No answer")).code());
    var page = asked(pas, "escalation", "The agency has not answered three letters");
    assertEquals(404, pas.post(page + "/decision", decided(0)).code());
    assertTrue(pas.get(page).text().contains("Sent on 20 November 2026"));
    clock.set(START.plus(Duration.ofDays(3)));
    assertEquals(303, executive.post(page + "/decision", decided(0)).code());
    var text = pas.get(page).text();
    assertTrue(text.contains("Escalated to Executive"), text);
    assertTrue(text.contains("Decided on 23 November 2026"), text);
    assertTrue(admin.get("/decisions?state=escalated").text().contains("Write to the three chief"));
  }

  @Test
  void the_executive_is_written_to_when_asked_and_whoever_asked_and_does_it_when_decided() {
    var pas = as(Role.PAS_MEMBER);
    var chief = person("Chi Chief", Role.EXECUTIVE_MEMBER, null);
    var police = scene.agencies().get("Lindenshire Police").id();
    var head = person("Hal Head", Role.APPROVER, police);
    var page = asked(pas, "escalation", "The agency has not answered three letters");
    assertEquals(List.of("decision-escalated " + chief), letters());
    var number = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    var asked = letter(LetterKind.DECISION_ESCALATED, number, scene.as(Role.EXECUTIVE_MEMBER));
    assertEquals(
        "For your decision: D1\n"
            + "Something was sent to the Executive and waits for its decision.\n"
            + "Its page says what is asked and why.\n"
            + "Read it and record the decision: "
            + page,
        asked);
    clock.set(START.plus(Duration.ofDays(3)));
    var theirs = new HashMap<>(decided(0));
    theirs.put("owner", "lindenshire police");
    assertEquals(303, as(Role.EXECUTIVE_MEMBER).post(page + "/decision", theirs).code());
    assertEquals(
        java.util.Set.of(
            "decision-escalated " + chief,
            "decision-made " + pas.caller.personId(),
            "decision-made " + head),
        java.util.Set.copyOf(letters()));
    var id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    var approver =
        new Caller(head, "Hal Head", scene.partnership().id(), Role.APPROVER, police, null);
    assertEquals(
        "Decided: D1\nThe Executive decided about D1.\nWho does it: Lindenshire Police. By when: 11"
            + " December 2026.\nRead the decision: "
            + page,
        letter(LetterKind.DECISION_MADE, id, pas.caller));
    assertEquals(
        "Decided, and for you to do: D1\nThe Executive of the partnership decided something that is"
            + " for your organisation to do:\nWrite to the three chief officers\nTell your"
            + " partnership when it is done, and what shows it. By when: 11 December 2026.\nOpen"
            + " Assay: /returns",
        letter(LetterKind.DECISION_MADE, id, approver));
    assertEquals(
        "", letter(LetterKind.DECISION_ESCALATED, id, scene.as(Role.EXECUTIVE_MEMBER)), "decided");
    assertEquals("", letter(LetterKind.DECISION_MADE, id, scene.of("Safe Steps Lindenshire")));
    assertEquals(
        "Write to the three chief officers",
        all.owned(approver, id).orElseThrow().decided().orElseThrow().words());
    assertTrue(all.owned(scene.of("Safe Steps Lindenshire"), id).isEmpty());
  }

  @Test
  void
      what_was_escalated_is_taken_back_by_who_sent_it_or_by_the_executive_and_the_executive_hears_why() {
    var pas = as(Role.PAS_MEMBER);
    var chief = person("Chi Chief", Role.EXECUTIVE_MEMBER, null);
    var page = asked(pas, "escalation", "The agency has not answered three letters");
    var other = asked(pas, "meeting", "Should we visit?");
    var by = pas.get(other).select("h1").text().replaceAll(".*Decision D", "");
    var colleague =
        new Somebody(
            new Caller(
                person("Pat Peer", Role.PAS_MEMBER, null),
                "Pat Peer",
                scene.partnership().id(),
                Role.PAS_MEMBER,
                null,
                null));
    var sent = Map.of("version", "0", "by", by, "why", "The agency answered on Friday");
    for (var who : List.of(colleague, as(Role.ADMIN))) {
      assertFalse(who.get(page).text().contains("Replace this decision"));
      assertEquals(404, who.post(page + "/superseding", sent).code());
    }
    assertEquals(
        List.of("Enter why the Executive no longer has to deal with it"),
        errors(pas.post(page + "/superseding", Map.of("version", "0", "by", by, "why", " "))));
    var executive = as(Role.EXECUTIVE_MEMBER).get(page).text();
    assertTrue(executive.contains("Why is it replaced?"), executive);
    assertEquals(303, pas.post(page + "/superseding", sent).code());
    assertTrue(
        pas.get(page).text().contains("Replaced by D" + by + ". The agency answered on Friday"));
    assertTrue(letters().contains("decision-superseded " + chief), letters().toString());
    assertFalse(letters().contains("decision-superseded " + pas.caller.personId()));
    var id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    assertEquals(
        "Replaced: D1\nD1 was sent to the Executive for a decision. Another decision has taken its"
            + " place, so you do not need to decide it.\nThe reason given: The agency answered on"
            + " Friday\nIf you do not agree, ask the subgroup to send it to you again.\nRead what"
            + " took its place: "
            + page,
        letter(LetterKind.DECISION_SUPERSEDED, id, scene.as(Role.EXECUTIVE_MEMBER)));
  }

  private long person(String name, Role role, @Nullable Long organisation) {
    return people.enter(
        new NewPerson(
            scene.partnership().id(),
            name.replace(' ', '.') + "@north.example",
            name,
            null,
            List.of(role),
            organisation,
            null));
  }

  /** What it says, a line each, with what its link does; empty where there is nothing to say. */
  private String letter(LetterKind kind, long id, Caller reader) {
    var row =
        new QueuedLetter(
            1,
            scene.partnership().id(),
            reader.personId(),
            kind,
            id,
            0,
            clock.instant(),
            false,
            null);
    return sources.stream()
        .flatMap(it -> Optional.ofNullable(it.letters().get(kind)).stream())
        .flatMap(it -> it.to(row, reader).stream())
        .map(
            it ->
                it.subject()
                    + "\n"
                    + String.join("\n", it.paragraphs())
                    + "\n"
                    + it.does()
                    + ": "
                    + it.path())
        .findFirst()
        .orElse("");
  }

  private List<String> letters() {
    return sql.list(
        "select kind, person_id from letter where partnership_id = ? and kind like 'decision%'"
            + " order by id",
        row -> row.getString(1) + " " + row.getLong(2), scene.partnership().id());
  }

  @Test
  void one_decision_takes_the_place_of_another_and_no_partnership_sees_anothers() {
    var pas = as(Role.PAS_MEMBER);
    var other = new Somebody(fixture.scene("south").as(Role.PAS_MEMBER));
    var first = asked(pas, "meeting", "Should we visit?");
    var second = asked(pas, "meeting", "Should we visit all of them?");
    var number = pas.get(second).select("h1").text().replaceAll(".*Decision D", "");
    assertEquals(
        List.of("Enter the number of another decision, for instance D12"),
        errors(pas.post(first + "/superseding", Map.of("version", "0", "by", "999"))));
    assertEquals(
        303, pas.post(first + "/superseding", Map.of("version", "0", "by", number)).code());
    assertTrue(pas.get(first).text().contains("Superseded by D" + number));
    assertEquals(404, other.answer(first).code());
    assertFalse(other.get("/decisions?state=all").text().contains("Should we visit"));
  }
}
