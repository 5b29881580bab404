package org.assay.collection.returns;

import static org.assay.people.directory.DirectoryFixture.inGroup;
import static org.assay.people.directory.DirectoryFixture.partnership;
import static org.assay.people.directory.DirectoryFixture.school;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.OpenCycle;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** A partnership with two schools of one trust that are asked a small question set. */
@Singleton
public class ReturnFixture {
  /** Has the question {@code policy-date} only when {@code policy} is yes. */
  static final String DOCUMENT =
      QuestionSetFixture.documentOf(
          QuestionSetFixture.section(
                  "leadership",
                  "1",
                  """
                  { "key": "dsl", "ref": "1.1", "type": "scale", "scale": "met3", "force": "must", "text": "Is there a lead?" },
                  { "key": "policy", "ref": "1.2", "type": "yesNo", "text": "Is there a policy?" },
                  { "key": "policy-date", "ref": "1.3", "type": "date", "required": true, "text": "When was it agreed?",
                    "visibleWhen": { "question": "policy", "is": true } },
                  { "key": "note", "ref": "1.4", "type": "longText", "text": "What else should we know?" }\
                  """)
              + ","
              + QuestionSetFixture.section(
                  "voice",
                  "2",
                  """
                  { "key": "heard", "ref": "2.1", "type": "impact", "text": "What changed for children?" },
                  { "key": "listens", "ref": "2.2", "type": "scale", "scale": "stage4", "text": "How far do you listen?" }\
                  """));

  private static final String MET3_ENDS =
      "{ \"code\": \"na\", \"label\": \"Not applicable\", \"state\": \"notApplicable\"";
  private static final String NEED_SUPPORT =
      """
      { "code": "need-support", "label": "Need support", "value": 0, "support": true,
        "comment": "required" },
      """;

  private final Register register;
  private final Editions editions;
  private final OpenCycle openCycle;
  private final Returns returns;
  private final People people;
  private final SaveAnswers save;

  ReturnFixture(
      Register register,
      Editions editions,
      OpenCycle openCycle,
      Returns returns,
      People people,
      SaveAnswers save) {
    this.save = save;
    this.register = register;
    this.editions = editions;
    this.openCycle = openCycle;
    this.returns = returns;
    this.people = people;
  }

  /**
   * @param respondent of the first school, as are the approver and the return
   * @param stranger respondent of the second school
   */
  public record Scene(
      Partnership partnership,
      Cycle cycle,
      List<Organisation> schools,
      long returnId,
      long otherReturnId,
      Caller respondent,
      Caller approver,
      Caller stranger,
      Caller groupLead,
      Caller moderator,
      Caller pasMember,
      Caller admin) {}

  public Scene scene() {
    return scene("north", 2);
  }

  /** The same with a scale on which one can ask for help. */
  public Scene light() {
    return scene("north", 2, DOCUMENT.replace(MET3_ENDS, NEED_SUPPORT + MET3_ENDS));
  }

  /** The same schools, asked the questions of {@link #DOCUMENT} and what their number decides. */
  public Scene askedForFacts() {
    return scene(
        "north",
        2,
        DOCUMENT
            .replace(
                "\"pupils\": {",
                "\"holidayClub\": { \"type\": \"boolean\", \"label\": \"Do you run a holiday"
                    + " club?\" }, \"size\": { \"type\": \"choice\", \"label\": \"How big are"
                    + " you?\", \"options\": [{ \"code\": \"small\", \"label\": \"Under 100"
                    + " children\" }, \"large\"] }, \"pupils\": {")
            .replace(
                "{ \"key\": \"note\"",
                "{ \"key\": \"club-safe\", \"ref\": \"1.5\", \"type\": \"yesNo\", \"text\": \"Is"
                    + " the club safe?\", \"visibleWhen\": { \"profile\": \"holidayClub\", \"is\":"
                    + " true } }, { \"key\": \"note\""));
  }

  /** The schools are s1, s2 and so on; the second has no approver. */
  public Scene scene(String code, int schools) {
    return scene(code, schools, DOCUMENT);
  }

  private Scene scene(String code, int schools, String document) {
    var partnership = partnership(register, code);
    var trust =
        register
            .addGroups(
                partnership.id(),
                List.of(new OrganisationGroup(0, "oak", "Oak Trust", "academy-trust")))
            .getFirst();
    var added =
        register.addOrganisations(
            partnership.id(),
            java.util.stream.IntStream.rangeClosed(1, schools)
                .mapToObj(i -> inGroup(school("s" + i), trust.id()))
                .toList());
    var cycle = CycleFixture.opened(editions, openCycle, partnership, document);
    var first = added.get(0).id();
    var second = added.get(1).id();
    return new Scene(
        partnership,
        cycle,
        added,
        returnOf(partnership, first),
        returnOf(partnership, second),
        caller(partnership, "Ada Respondent", Role.RESPONDENT, first, null),
        caller(partnership, "Bea Approver", Role.APPROVER, first, null),
        caller(partnership, "Cy Stranger", Role.RESPONDENT, second, null),
        caller(partnership, "Di Lead", Role.GROUP_LEAD, null, trust.id()),
        caller(partnership, "Ed Moderator", Role.MODERATOR, null, null),
        caller(partnership, "Flo Member", Role.PAS_MEMBER, null, null),
        caller(partnership, "Gil Admin", Role.ADMIN, null, null));
  }

  Caller caller(
      Partnership partnership,
      String name,
      Role role,
      @Nullable Long organisationId,
      @Nullable Long groupId) {
    var email = name.replace(' ', '.') + "@" + partnership.code() + ".example";
    var id =
        people.enter(
            new NewPerson(
                partnership.id(), email, name, null, List.of(role), organisationId, groupId));
    return new Caller(id, name, partnership.id(), role, organisationId, groupId);
  }

  private long returnOf(Partnership partnership, long organisationId) {
    var own = new Caller(0, "", partnership.id(), Role.RESPONDENT, organisationId, null);
    return returns.list(own, null).getFirst().agencyReturn().id();
  }

  public long returnOf(Scene scene, Organisation organisation) {
    return returnOf(scene.partnership(), organisation.id());
  }

  /** Gives the first school's return answers that can be submitted. */
  public void answerAll(Scene scene) {
    answerAll(scene.respondent(), scene.returnId());
  }

  /** Gives a return answers that can be submitted. */
  public void answerAll(Caller respondent, long returnId) {
    var view = returns.read(respondent, returnId).orElseThrow();
    var changes =
        complete().entrySet().stream()
            .map(it -> new AnswerChange(it.getKey(), view.version(it.getKey()), it.getValue()))
            .toList();
    save.save(respondent, returnId, Draft.of(changes), HiddenAnswerPolicy.KEEP);
  }

  /** Gives the first school's return answers of which one asks for help. */
  public void askForSupport(Scene scene, String comment) {
    var answers = new HashMap<>(complete());
    answers.put(
        "dsl",
        new Answer(new Value.Choice("need-support"), null, null, comment, List.of(), null, null));
    save.save(scene.respondent(), scene.returnId(), allOf(answers), HiddenAnswerPolicy.KEEP);
  }

  /** Says in the reopened return that help is no longer needed. */
  public void noLongerAskForSupport(Scene scene) {
    save.save(
        scene.respondent(),
        scene.returnId(),
        Draft.of(new AnswerChange("dsl", 1, met())),
        HiddenAnswerPolicy.KEEP);
  }

  /** Says in the reopened return that the policy was agreed a month later. */
  public void amend(Scene scene) {
    var later = AnswerFixture.of(new Value.Day(LocalDate.of(2026, 4, 2)));
    save.save(
        scene.respondent(),
        scene.returnId(),
        Draft.of(new AnswerChange("policy-date", 1, later)),
        HiddenAnswerPolicy.KEEP);
  }

  /** Answers that can be submitted. */
  public static Map<String, Answer> complete() {
    return Map.of(
        "dsl", met(),
        "policy", AnswerFixture.yes(),
        "policy-date", AnswerFixture.of(new Value.Day(LocalDate.of(2026, 3, 1))),
        "heard", impact(),
        "listens", AnswerFixture.choice("4"));
  }

  static Draft allOf(Map<String, Answer> answers) {
    return Draft.of(
        answers.entrySet().stream()
            .map(it -> new AnswerChange(it.getKey(), 0, it.getValue()))
            .toList());
  }

  public static Answer met() {
    var policy =
        new EvidenceItem("policy", EvidenceItem.Form.TEXT, "Our policy", LocalDate.of(2026, 2, 1));
    var minutes =
        new EvidenceItem("minutes", EvidenceItem.Form.TEXT, "Minutes", LocalDate.of(2025, 7, 9));
    return new Answer(
        new Value.Choice("met"),
        null,
        null,
        "Named in the policy",
        List.of(policy, minutes),
        null,
        null);
  }

  static Answer impact() {
    var claim =
        new Answer.ImpactClaim(
            "Children say they feel safer",
            "Year 6",
            List.of("child-voice", "data"),
            LocalDate.of(2026, 5, 1),
            3);
    return new Answer(null, null, null, null, List.of(), null, claim);
  }
}
