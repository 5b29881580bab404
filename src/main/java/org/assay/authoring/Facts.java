package org.assay.authoring;

import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.questionset.BuiltInFacts;
import org.assay.questionset.Fact;

/** The facts that an author declares, which every organisation is asked to state. */
final class Facts {
  private Facts() {}

  /** What is asked needs words to ask it in; the name of a fact is for conditions. */
  static Stream<Found> withoutLabel(Subject subject) {
    return subject.set().profile().values().stream()
        .filter(fact -> fact.label() == null && !BuiltInFacts.ALL.containsKey(fact.name()))
        .map(
            fact ->
                new Found(
                    pointer(fact),
                    "The fact “" + fact.name() + "” is asked of everybody, and has no words.",
                    "Add a “label” that people can answer, such as “We run a holiday club”."));
  }

  /** The register knows the built-in facts, and knows them as they are. */
  static Stream<Found> unlikeTheRegister(Subject subject) {
    return subject.set().profile().values().stream()
        .filter(
            fact -> {
              var builtIn = BuiltInFacts.ALL.get(fact.name());
              return builtIn != null && builtIn.type() != fact.type();
            })
        .map(
            fact ->
                new Found(
                    pointer(fact) + "/type",
                    "“" + fact.name() + "” is a built-in fact, and of another type.",
                    "Leave it out, or give your own fact another name."));
  }

  static Stream<Found> optionsTwice(Subject subject) {
    return subject.set().profile().values().stream()
        .flatMap(
            fact -> {
              var seen = new HashSet<String>();
              return IntStream.range(0, fact.options().size())
                  .filter(i -> !seen.add(fact.options().get(i)))
                  .mapToObj(
                      i ->
                          new Found(
                              pointer(fact) + "/options/" + i,
                              "The option “" + fact.options().get(i) + "” is there twice.",
                              "Remove one of the two."));
            });
  }

  private static String pointer(Fact fact) {
    return "/profile/" + fact.name();
  }
}
