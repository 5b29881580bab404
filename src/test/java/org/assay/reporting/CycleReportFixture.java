package org.assay.reporting;

import static org.assay.engine.answering.AnswerFixture.because;
import static org.assay.engine.answering.AnswerFixture.choice;
import static org.assay.engine.answering.AnswerFixture.impact;
import static org.assay.engine.answering.AnswerFixture.no;
import static org.assay.engine.answering.AnswerFixture.yes;
import static org.assay.people.directory.DirectoryFixture.school;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OpenCycle.Outcome.Opened;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;

/** Four schools are asked; three return, and the fourth begins. */
@Singleton
public class CycleReportFixture {
  public static final Instant RETURNED = Instant.parse("2026-10-20T09:00:00Z");

  static final String DOCUMENT =
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
                  "voice",
                  "2",
                  """
                  { "key": "heard", "ref": "2.1", "type": "impact", "required": false, "text": "What changed for children?" },
                  { "key": "listens", "ref": "2.2", "type": "scale", "scale": "stage4", "text": "How far do you listen?" }\
                  """));

  private final Register register;
  private final Editions editions;
  private final OpenCycle openCycle;
  private final RecordReturns record;
  private final People people;

  CycleReportFixture(
      Register register,
      Editions editions,
      OpenCycle openCycle,
      RecordReturns record,
      People people) {
    this.register = register;
    this.editions = editions;
    this.openCycle = openCycle;
    this.record = record;
    this.people = people;
  }

  /**
   * @param person who answers for the schools, and is written to
   */
  public record Scene(
      Partnership partnership, Cycle cycle, List<Organisation> schools, long person) {
    public Caller caller(Role role) {
      return new Caller(70, "Flo Member", partnership.id(), role, null, null);
    }

    /** Somebody who answers for the school. */
    public Caller respondent(int school) {
      return new Caller(
          person,
          "Ada Respondent",
          partnership.id(),
          Role.RESPONDENT,
          schools.get(school).id(),
          null);
    }
  }

  /**
   * The first school meets everything; the second meets the must partly and the rest not; to the
   * third the must does not apply, and it claims no impact.
   */
  public Scene scene() {
    var scene = asked();
    record.record(
        scene.cycle(),
        List.of(
            returned(
                scene,
                0,
                Map.of(
                    "dsl", met(),
                    "policy", yes(),
                    "heard", impact(3, "child-voice", "data"),
                    "listens", choice("4"))),
            returned(
                scene,
                1,
                Map.of(
                    "dsl", partly(),
                    "policy", no(),
                    "heard", impact(1, "data"),
                    "listens", choice("1"))),
            returned(
                scene,
                2,
                Map.of(
                    "dsl", because(choice("na"), "No staff yet"),
                    "policy", yes(),
                    "listens", choice("4"))),
            new Recorded(
                scene.schools().get(3).id(),
                Map.of("policy", yes()),
                scene.person(),
                RETURNED,
                null,
                null,
                null)));
    return scene;
  }

  /** Six schools return: in four all is met, two do not listen and have no policy. */
  public Scene six() {
    var scene =
        asked(
            List.of(
                school("s1"),
                school("s2"),
                school("s3"),
                school("s4"),
                school("s5"),
                school("s6")));
    var returns = new ArrayList<Recorded>();
    for (int i = 0; i < 6; i++) {
      returns.add(
          returned(
              scene,
              i,
              Map.of(
                  "dsl", met(),
                  "policy", i < 4 ? yes() : no(),
                  "listens", choice(i < 4 ? "4" : "1"))));
    }
    record.record(scene.cycle(), returns);
    return scene;
  }

  public Scene asked() {
    return asked(List.of(school("s1"), school("s2"), school("s3"), school("s4")));
  }

  private Scene asked(List<Organisation> asked) {
    var partnership = DirectoryFixture.partnership(register, "north");
    var schools = register.addOrganisations(partnership.id(), asked);
    var cycle = CycleFixture.opened(editions, openCycle, partnership, DOCUMENT);
    var person =
        people.enter(
            new NewPerson(
                partnership.id(),
                "ada@schools.example.org",
                "Ada Respondent",
                null,
                Set.of(Role.RESPONDENT),
                schools.get(1).id(),
                null));
    return new Scene(partnership, cycle, schools, person);
  }

  /** The next cycle, which asks the same, and in which the second school has improved. */
  public Scene nextYear(Scene last) {
    var admin = CycleFixture.admin(last.partnership());
    var plan = CycleFixture.plan("s175-2027", last.cycle().id());
    var cycle = ((Opened) openCycle.open(admin, plan)).cycle();
    var scene = new Scene(last.partnership(), cycle, last.schools(), last.person());
    record.record(
        cycle,
        List.of(returned(scene, 1, Map.of("dsl", met(), "policy", yes(), "listens", choice("4")))));
    return scene;
  }

  public static Answer met() {
    return new Answer(
        new Value.Choice("met"),
        null,
        null,
        null,
        List.of(
            new EvidenceItem(
                "policy", EvidenceItem.Form.TEXT, "Our policy", LocalDate.of(2025, 2, 1))),
        null,
        null);
  }

  private static Answer partly() {
    return new Answer(
        new Value.Choice("partly"),
        null,
        null,
        null,
        List.of(),
        new ActionPlan("Name a lead", "The head", LocalDate.of(2026, 11, 1), null),
        null);
  }

  private static Recorded returned(Scene scene, int school, Map<String, Answer> answers) {
    return new Recorded(
        scene.schools().get(school).id(),
        answers,
        scene.person(),
        RETURNED,
        RETURNED,
        RETURNED,
        null);
  }
}
