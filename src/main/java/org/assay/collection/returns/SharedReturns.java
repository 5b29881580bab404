package org.assay.collection.returns;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;

/** Finds a return for the people who share it, and nobody else. */
@Singleton
public class SharedReturns {
  private final Returns returns;

  SharedReturns(Returns returns) {
    this.returns = returns;
  }

  /** As far as the caller may see it. */
  public Optional<ReturnView> find(Caller caller, long id) {
    return caller.mayAnswerSome()
        ? returns.read(caller, id).filter(view -> own(caller, view.agencyReturn()))
        : Optional.empty();
  }

  /** For those who answer for the whole return, and so may share it out. */
  public Optional<ReturnView> led(Caller caller, long id) {
    return caller.mayAnswer() ? find(caller, id) : Optional.empty();
  }

  /** Whether the caller is one of the people who share the return between them. */
  public static boolean own(Caller caller, AgencyReturn agencyReturn) {
    return caller.mayAnswerSome() && caller.speaksFor(agencyReturn.organisationId());
  }

  public static Optional<Section> standard(ReturnView view, String key) {
    return view.answering().visibleSections().stream()
        .filter(section -> section.key().equals(key))
        .findFirst();
  }

  /** Whether it is asked now or not: what was said about it stays to be read. */
  public static Optional<Question> question(ReturnView view, String key) {
    return Optional.ofNullable(view.asking().edition().question(key))
        .filter(question -> view.answering().reaches(key));
  }
}
