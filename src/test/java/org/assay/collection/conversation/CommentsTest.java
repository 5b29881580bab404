package org.assay.collection.conversation;

import static org.assay.collection.colleagues.SharingFixture.LEADERSHIP;
import static org.assay.collection.colleagues.SharingFixture.VOICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assay.collection.colleagues.Sharing;
import org.assay.collection.colleagues.SharingFixture;
import org.assay.collection.conversation.Comments.Outcome;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SharedReturns;
import org.assay.engine.answering.AnswerFixture;
import org.assay.people.identity.Caller;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CommentsTest {
  @Inject TestClock clock;
  @Inject ReturnFixture returnFixture;
  @Inject SharingFixture fixture;
  @Inject Comments comments;
  @Inject Sharing sharing;
  @Inject Returns returns;
  @Inject Sql sql;

  private Scene scene;
  private Caller colleague;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = returnFixture.scene();
    colleague = fixture.holder(scene, "Col League", VOICE);
  }

  private Outcome say(Caller caller, String question, String words) {
    return comments.say(caller, scene.returnId(), question, words);
  }

  private List<Comment> about(String question) {
    return comments.about(scene.respondent(), scene.returnId(), question).orElseThrow().comments();
  }

  private Map<String, Integer> open() {
    var view = returns.read(scene.respondent(), scene.returnId()).orElseThrow();
    return comments.open(scene.respondent(), view);
  }

  @Test
  void colleagues_talk_and_the_first_said_comes_first() {
    say(colleague, "heard", "Which survey do we mean?");
    clock.set(CycleFixture.OPEN.plus(Duration.ofMinutes(5)));
    say(scene.respondent(), "heard", "The one in May.");
    assertEquals(
        List.of("Col League", "Ada Respondent"), about("heard").stream().map(Comment::by).toList());
    assertEquals(Map.of("heard", 2), open());
  }

  @Test
  void what_is_resolved_is_open_no_more_until_somebody_speaks_again() {
    say(colleague, "heard", "Which survey do we mean?");
    comments.resolve(scene.respondent(), scene.returnId(), "heard");
    assertEquals(Map.of(), open());
    assertEquals("Ada Respondent", about("heard").getFirst().resolvedBy());
    say(colleague, "heard", "And the other one?");
    assertEquals(Map.of("heard", 1), open());
  }

  @Test
  void what_could_identify_a_child_is_held_back_with_what_to_do() {
    var held =
        assertInstanceOf(
            Outcome.Invalid.class,
            say(colleague, "heard", "She told us: NHS number 943 476 5919."));
    assertTrue(held.why().contains("NHS number"), held.why());
    assertEquals(List.of(), about("heard"));
  }

  @Test
  void an_empty_or_endless_comment_is_refused() {
    assertInstanceOf(Outcome.Invalid.class, say(colleague, "heard", "  "));
    assertInstanceOf(Outcome.Invalid.class, say(colleague, "heard", "a".repeat(2001)));
  }

  @Test
  void nobody_else_reads_or_writes_them() {
    say(colleague, "heard", "Between us.");
    for (var other :
        new Caller[] {
          scene.stranger(), scene.groupLead(), scene.moderator(), scene.pasMember(), scene.admin()
        }) {
      assertTrue(comments.about(other, scene.returnId(), "heard").isEmpty(), other.name());
      assertInstanceOf(Outcome.NotFound.class, say(other, "heard", "Hello"), other.name());
      assertTrue(comments.resolve(other, scene.returnId(), "heard").isEmpty(), other.name());
    }
    var unshared = fixture.holder(scene, "Other One", LEADERSHIP);
    assertTrue(comments.about(unshared, scene.returnId(), "heard").isEmpty());
    assertTrue(comments.about(colleague, scene.returnId(), "no-such").isEmpty());
  }

  @Test
  void they_are_no_part_of_the_trail_or_the_answers() {
    var before = sql.count("select count(*) from change_trail");
    say(colleague, "heard", "Between us.");
    assertEquals(before, sql.count("select count(*) from change_trail"));
    assertEquals(0, sql.count("select count(*) from answer"));
  }

  @Test
  void a_standards_page_says_who_changed_an_answer_and_what_is_open() {
    fixture.answer(colleague, scene, "listens", AnswerFixture.choice("4"));
    say(colleague, "listens", "Is four right?");
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(1)));
    var view = returns.read(scene.respondent(), scene.returnId()).orElseThrow();
    var section = SharedReturns.standard(view, VOICE).orElseThrow();
    var margins = sharing.margins(scene.respondent(), view, section);
    assertEquals("Col League, 10:30 yesterday", margins.get("listens").lastChange());
    assertEquals("1 open comment from colleagues", margins.get("listens").comments());
    assertEquals("Ask a colleague", margins.get("heard").comments());
    assertEquals("Col League · 1 open comment", sharing.lines(scene.respondent(), view).get(VOICE));
    assertEquals(Map.of(), sharing.margins(scene.groupLead(), view, section));
  }
}
