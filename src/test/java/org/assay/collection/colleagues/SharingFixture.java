package org.assay.collection.colleagues;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;

/** Colleagues of the first school of a {@link Scene}, and answers by whomever. */
@Singleton
public class SharingFixture {
  /** The standard with {@code dsl}, {@code policy}, {@code policy-date} and {@code note}. */
  public static final String LEADERSHIP = "leadership";

  /** The standard with {@code heard} and {@code listens}. */
  public static final String VOICE = "voice";

  private final People people;
  private final GiveStandard give;
  private final SaveAnswers save;
  private final Returns returns;

  SharingFixture(People people, GiveStandard give, SaveAnswers save, Returns returns) {
    this.people = people;
    this.give = give;
    this.save = save;
    this.returns = returns;
  }

  /** Somebody of the school with nothing but what is given to them. */
  Caller colleague(Scene scene, String name) {
    var partnership = scene.partnership().id();
    var school = scene.schools().getFirst().id();
    var email = name.replace(' ', '.') + "@school.example";
    var id =
        people.enter(
            new NewPerson(partnership, email, name, null, List.of(Role.COLLEAGUE), school, null));
    return new Caller(id, name, partnership, Role.COLLEAGUE, school, null);
  }

  /** The same, who has the standard already. */
  public Caller holder(Scene scene, String name, String standard) {
    var colleague = colleague(scene, name);
    give.give(
        scene.respondent(),
        scene.returnId(),
        standard,
        new Recipient.Known(colleague.personId()),
        null);
    return colleague;
  }

  public SaveOutcome answer(Caller caller, Scene scene, String question, Answer answer) {
    var version =
        returns.read(caller, scene.returnId()).map(view -> view.version(question)).orElse(0);
    return save.save(
        caller,
        scene.returnId(),
        Draft.of(new AnswerChange(question, version, answer)),
        HiddenAnswerPolicy.REFUSE);
  }

  static Answer words(String text) {
    return AnswerFixture.words(text);
  }
}
