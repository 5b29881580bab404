package org.assay.colleagues;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.answering.Answer;
import org.assay.answering.AnswerFixture;
import org.assay.answersheet.AnswerChange;
import org.assay.answersheet.HiddenAnswerPolicy;
import org.assay.identity.Caller;
import org.assay.identity.People;
import org.assay.identity.People.NewPerson;
import org.assay.identity.Role;
import org.assay.returns.Draft;
import org.assay.returns.ReturnFixture.Scene;
import org.assay.returns.Returns;
import org.assay.returns.SaveAnswers;
import org.assay.returns.SaveOutcome;

/** Colleagues of the first school of a {@link Scene}, and answers by whomever. */
@Singleton
class SharingFixture {
  /** The standard with {@code dsl}, {@code policy}, {@code policy-date} and {@code note}. */
  static final String LEADERSHIP = "leadership";

  /** The standard with {@code heard} and {@code listens}. */
  static final String VOICE = "voice";

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
  Caller holder(Scene scene, String name, String standard) {
    var colleague = colleague(scene, name);
    give.give(
        scene.respondent(),
        scene.returnId(),
        standard,
        new Recipient.Known(colleague.personId()),
        null);
    return colleague;
  }

  SaveOutcome answer(Caller caller, Scene scene, String question, Answer answer) {
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
