package org.assay.reporting;

import static org.assay.engine.answering.AnswerFixture.amount;
import static org.assay.engine.answering.AnswerFixture.choice;
import static org.assay.engine.answering.AnswerFixture.no;
import static org.assay.engine.answering.AnswerFixture.of;
import static org.assay.engine.answering.AnswerFixture.ticked;
import static org.assay.engine.answering.AnswerFixture.words;
import static org.assay.engine.answering.AnswerFixture.yes;
import static org.assay.people.directory.DirectoryFixture.closedOn;
import static org.assay.people.directory.DirectoryFixture.school;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OpenCycle.Outcome.Opened;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.learning.actions.KnownActions;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Two years of thirteen schools, small enough to be worked out by hand. In the first year all
 * return, the last of them late; school 12 closes; in the second year the first eleven have
 * returned.
 */
@Singleton
public class SmallCycleFixture {
  static final Instant FIRST_YEAR = Instant.parse("2025-11-20T09:00:00Z");
  static final Instant FIRST_YEAR_LATE = Instant.parse("2025-12-15T09:00:00Z");
  static final Instant SECOND_YEAR = Instant.parse("2026-11-20T09:00:00Z");

  /** After the first deadline of the second year and before the second. */
  public static final Instant REPORT = Instant.parse("2026-12-10T09:00:00Z");

  static final int SCHOOLS = 13;
  static final int LEFT = 12;

  private static final String DOCUMENT =
      QuestionSetFixture.documentOf(
          QuestionSetFixture.section(
                  "leadership",
                  "1",
                  """
                  { "key": "dsl", "ref": "1.1", "type": "scale", "scale": "met3", "force": "must", "text": "Is there a lead?",
                    "statutory": [ { "statute": "kcsie", "at": "para 102" } ] },
                  { "key": "policy", "ref": "1.2", "type": "yesNo", "text": "Is there a policy?" }\
                  """)
              + ","
              + QuestionSetFixture.section(
                  "checks",
                  "2",
                  """
                  { "key": "checked", "ref": "2.1", "type": "yesNo", "text": "Are checks recorded?",
                    "critical": { "when": { "question": "checked", "is": false }, "capBand": "weak" } },
                  { "key": "listens", "ref": "2.2", "type": "scale", "scale": "stage4", "weight": 9, "text": "How far do you listen?" },
                  { "key": "staff", "ref": "2.3", "type": "count", "required": false, "text": "How many staff are there?" },
                  { "key": "trained", "ref": "2.4", "type": "percent", "required": false, "text": "How many of them are trained?" },
                  { "key": "offers", "ref": "2.5", "type": "multiple", "required": false, "text": "What do you offer?",
                    "options": [ { "code": "food", "label": "Breakfast" }, { "code": "club", "label": "A club" } ] },
                  { "key": "wants", "ref": "2.6", "type": "longText", "required": false, "text": "What should the partnership do?" },
                  { "key": "training-needed", "ref": "2.7", "type": "multiple", "required": false, "text": "Which training do you need?",
                    "options": [ { "code": "neglect", "label": "Spotting neglect" }, { "code": "online", "label": "Harm online" }, { "code": "none", "label": "None of these", "exclusive": true } ] },
                  { "key": "training-needs", "ref": "2.8", "type": "list", "required": false, "text": "For how many people?",
                    "columns": [ { "key": "topic", "label": "Topic", "type": "text" }, { "key": "people", "label": "How many people", "type": "count" } ], "minRows": 0, "maxRows": 5 },
                  { "key": "helps", "ref": "2.9", "type": "single", "required": false, "text": "Would you like us to call?",
                    "options": [ { "code": "call", "label": "Please call", "support": true }, { "code": "no", "label": "No" } ] }\
                  """));

  private final Register register;
  private final Editions editions;
  private final OpenCycle openCycle;
  private final RecordReturns record;
  private final Sql sql;

  SmallCycleFixture(
      Register register, Editions editions, OpenCycle openCycle, RecordReturns record, Sql sql) {
    this.register = register;
    this.editions = editions;
    this.openCycle = openCycle;
    this.record = record;
    this.sql = sql;
  }

  public record Years(
      Partnership partnership, Cycle first, Cycle second, List<Organisation> schools) {
    public Caller pas() {
      return new Caller(70, "Flo Member", partnership.id(), Role.PAS_MEMBER, null, null);
    }
  }

  public Years years() {
    var partnership = DirectoryFixture.partnership(register, "north");
    var asked = new ArrayList<Organisation>();
    for (int i = 1; i <= SCHOOLS; i++) {
      var it = school("s%02d".formatted(i));
      asked.add(i == LEFT ? closedOn(it, LocalDate.of(2026, 3, 31)) : it);
    }
    var schools = register.addOrganisations(partnership.id(), asked);
    var edition = QuestionSetFixture.load(DOCUMENT);
    editions.publish(edition, DOCUMENT);
    var first = opened(partnership, 2025, null);
    var second = opened(partnership, 2026, first.id());
    var years = new Years(partnership, first, second, schools);
    firstYear(years);
    secondYear(years);
    return years;
  }

  private Cycle opened(Partnership partnership, int year, @Nullable Long previous) {
    var plan =
        new NewCycle(
            "small-" + year,
            "Small, " + year,
            "small",
            "2026.1",
            LocalDate.of(year, 9, 1),
            LocalDate.of(year, 11, 30),
            LocalDate.of(year, 12, 18),
            previous);
    return ((Opened) openCycle.open(CycleFixture.admin(partnership), plan)).cycle();
  }

  /** Schools 1 and 2 meet the must and the others meet it partly; two of those ten act. */
  private void firstYear(Years years) {
    var recorded = new ArrayList<Recorded>();
    for (int i = 1; i <= SCHOOLS; i++) {
      var answers = answers(i <= 2 ? choice("met") : partly(LocalDate.of(2026, 2, 1)), yes());
      answers.put("staff", amount("5"));
      recorded.add(recorded(years, i, answers, i == SCHOOLS ? FIRST_YEAR_LATE : FIRST_YEAR));
    }
    record.record(years.first(), recorded);
    close(years.first(), years.schools().get(2), Instant.parse("2026-03-01T09:00:00Z"));
    close(years.first(), years.schools().get(3), Instant.parse("2026-03-01T09:00:00Z"));
    close(years.first(), years.schools().get(4), REPORT.plusSeconds(3600));
  }

  /** School 1 falls back, 2 and 11 stay, 3 to 10 rise; 10 has not recorded its checks. */
  private void secondYear(Years years) {
    var recorded = new ArrayList<Recorded>();
    for (int i = 1; i < LEFT; i++) {
      var partly = i == 1 || i == 11;
      var answers =
          answers(
              partly ? partly(LocalDate.of(2026, 10, 15)) : choice("met"), i == 10 ? no() : yes());
      answers.put("staff", amount(Integer.toString(10 * i)));
      answers.put(
          "trained", of(new Value.Share(BigDecimal.valueOf(5L * i), BigDecimal.valueOf(10L * i))));
      if (i <= 4) answers.put("offers", ticked("food"));
      if (i == 1) answers.put("wants", words("Training on neglect"));
      if (i <= 4) answers.put("training-needed", training(i));
      if (i <= 2) answers.put("training-needs", lines(i));
      if (i == 2 || i == 3) answers.put("helps", choice(i == 2 ? "call" : "no"));
      recorded.add(recorded(years, i, answers, SECOND_YEAR));
    }
    record.record(years.second(), recorded);
    close(years.second(), years.schools().get(10), Instant.parse("2026-11-25T09:00:00Z"));
  }

  /** Neglect for 1 to 3, harm online for 3 as well, and nothing for 4. */
  private static Answer training(int school) {
    return school == 4
        ? ticked("none")
        : school == 3 ? ticked("neglect", "online") : ticked("neglect");
  }

  /** One line for ten people from school 1, two for twenty each from school 2. */
  private static Answer lines(int school) {
    var line =
        Map.<String, Object>of("topic", "Neglect", "people", BigDecimal.valueOf(10L * school));
    return of(new Value.Rows(Collections.nCopies(school, line)));
  }

  /** School 13 returns in the second year too, at a time. */
  public void last(Years years, Instant at) {
    record.record(
        years.second(), List.of(recorded(years, SCHOOLS, answers(choice("met"), yes()), at)));
  }

  private static Map<String, Answer> answers(Answer dsl, Answer checked) {
    var answers = new LinkedHashMap<String, Answer>();
    answers.put("dsl", dsl);
    answers.put("policy", yes());
    answers.put("checked", checked);
    answers.put("listens", choice("4"));
    return answers;
  }

  private static Answer partly(LocalDate due) {
    return new Answer(
        new Value.Choice("partly"),
        null,
        null,
        null,
        List.of(),
        new ActionPlan("Name a lead", "The head", due, null),
        null);
  }

  private static Recorded recorded(
      Years years, int school, Map<String, Answer> answers, Instant at) {
    return new Recorded(years.schools().get(school - 1).id(), answers, 70, at, at, at, null);
  }

  /** As the action's own record has it when somebody closes it with proof. */
  private void close(Cycle cycle, Organisation school, Instant at) {
    var id =
        sql.first(
                "select a.id from improvement_action a join agency_return r on r.id = a.raised_id"
                    + " where r.cycle_id = ? and r.organisation_id = ?",
                row -> row.getLong(1),
                cycle.id(),
                school.id())
            .orElseThrow();
    sql.change(
        "update improvement_action set state = 'done', closed_at = ?, proof_words = 'Named',"
            + " proof_on = ?, progress = 'closed', progress_at = ? where id = ?",
        at,
        LocalDate.of(2026, 3, 1),
        at,
        id);
    sql.change(KnownActions.FOLLOW + " action_id = ?", id);
    sql.change(
        "update submitted_action set state = 'done', closed_at = ? where action_id = ?", at, id);
    sql.insert(
        "insert into action_entry (action_id, partnership_id, at, person_id, kind) values (?, ?, ?,"
            + " 70, 'closed')",
        id,
        cycle.partnershipId(),
        at);
  }
}
