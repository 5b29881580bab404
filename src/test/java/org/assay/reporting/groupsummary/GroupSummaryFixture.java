package org.assay.reporting.groupsummary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Partnership;
import org.assay.reporting.groupsummary.GroupFigures.Member;

/** A trust of four schools, of which three have returned. */
public final class GroupSummaryFixture {
  private static final String DOCUMENT =
      QuestionSetFixture.documentOf(
          QuestionSetFixture.section(
                  "leadership",
                  "1",
                  """
                  { "key": "dsl", "ref": "1.1", "type": "scale", "scale": "met3", "force": "must", "text": "Is there a designated safeguarding lead?",
                    "statutory": [ { "statute": "kcsie", "at": "para 102" } ] },
                  { "key": "policy", "ref": "1.2", "type": "yesNo", "text": "Is there a policy?" }\
                  """)
              + ","
              + QuestionSetFixture.section(
                  "voice",
                  "2",
                  """
                  { "key": "listens", "ref": "2.1", "type": "scale", "scale": "stage4", "text": "How far do you listen?" }\
                  """));

  private GroupSummaryFixture() {}

  static GroupFigures figures(List<Member> members) {
    var edition = QuestionSetFixture.load(DOCUMENT);
    return new GroupFigures(
        new Partnership(1, "weald", "Wealdshire Safeguarding Children Partnership", "PAS", "Weald"),
        new OrganisationGroup(1, "oak", "Oak Learning Trust", "academy-trust"),
        new Cycle(
            1,
            1,
            "s175-2026",
            "Section 175, 2026",
            "small",
            "2026.1",
            edition.set().sha256(),
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 18),
            null,
            null),
        edition,
        Instant.parse("2026-11-27T10:00:00Z"),
        members);
  }

  public static GroupSummary trust() {
    return new GroupSummary(figures(members()));
  }

  public static GroupSummary nothingYet() {
    return new GroupSummary(figures(List.of(notReturned("Dale Primary School"))));
  }

  static List<Member> members() {
    return List.of(
        member("Ash Primary School", "1", "1", "1", List.of(), 0),
        member("Birch Primary School", "0.5", "1", "0", List.of("dsl"), 1),
        notReturned("Dale Primary School"),
        member("Elm Primary School", "0.5", "0", "1", List.of("dsl"), 0));
  }

  private static Member notReturned(String name) {
    return new Member(name, null, null, null, Map.of(), Map.of(), List.of(), 0);
  }

  private static Member member(
      String name, String dsl, String policy, String listens, List<String> unmet, int unplanned) {
    var leadership = new BigDecimal(dsl).add(new BigDecimal(policy)).divide(BigDecimal.valueOf(2));
    var whole = leadership.add(new BigDecimal(listens)).divide(BigDecimal.valueOf(2));
    return new Member(
        name,
        Instant.parse("2026-11-20T10:00:00Z"),
        whole,
        whole.compareTo(new BigDecimal("0.8")) >= 0 ? "strong" : "weak",
        Map.of("leadership", leadership, "voice", new BigDecimal(listens)),
        Map.of(
            "dsl", new BigDecimal(dsl),
            "policy", new BigDecimal(policy),
            "listens", new BigDecimal(listens)),
        unmet,
        unplanned);
  }
}
