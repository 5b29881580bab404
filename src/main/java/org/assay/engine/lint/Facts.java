package org.assay.engine.lint;

import java.util.stream.Stream;
import org.assay.engine.questionset.BuiltInFacts;
import org.assay.engine.questionset.Fact;

/** The facts that an author declares, which every organisation is asked to state. */
final class Facts {
  private Facts() {}

  /** What is asked needs words to ask it in; the name of a fact is for conditions. */
  static Stream<LintFinding> withoutLabel(LintContext subject) {
    return subject.set().profile().values().stream()
        .filter(fact -> fact.label() == null && !BuiltInFacts.ALL.containsKey(fact.name()))
        .map(
            fact ->
                new LintFinding(
                    pointer(fact),
                    "The fact “" + fact.name() + "” is asked of everybody, and has no words.",
                    "Add a “label” that people can answer, such as “We run a holiday club”."));
  }

  /** The register knows the built-in facts, and knows them as they are. */
  static Stream<LintFinding> unlikeTheRegister(LintContext subject) {
    return subject.set().profile().values().stream()
        .filter(
            fact -> {
              var builtIn = BuiltInFacts.ALL.get(fact.name());
              return builtIn != null && builtIn.type() != fact.type();
            })
        .map(
            fact ->
                new LintFinding(
                    pointer(fact) + "/type",
                    "“" + fact.name() + "” is a built-in fact, and of another type.",
                    "Leave it out, or give your own fact another name."));
  }

  private static String pointer(Fact fact) {
    return "/profile/" + fact.name();
  }
}
