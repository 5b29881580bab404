package org.assay.respond;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.answering.AnswerWords;
import org.assay.identity.Caller;
import org.assay.identity.People;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.assay.questionset.Edition;
import org.assay.questionset.Question;
import org.assay.questionset.Scoring;
import org.assay.returns.ReturnView;
import org.assay.scoring.Phase;
import org.assay.scoring.Scorecard;
import org.assay.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/** Makes the one page on which a governing body decides. */
@Singleton
class SignOffPages {
  private static final int PROBES = 5;

  private final People people;

  SignOffPages(People people) {
    this.people = people;
  }

  SignOffPage page(
      Caller caller, ReturnView view, List<ErrorLink> errors, @Nullable String reason) {
    var edition = view.asking().edition();
    var card = Scorer.score(edition, view.answering(), Phase.FINAL);
    return new SignOffPage(
        ReturnPages.shell(caller, "Sign off").refusing(!errors.isEmpty()),
        view.head().id(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        declared(view),
        card.compliance().percent(),
        band(edition, card),
        standards(edition, card),
        card.mustBreaches().stream().map(key -> named(edition, key)).toList(),
        probes(edition, card),
        errors,
        reason);
  }

  private String declared(ReturnView view) {
    var by = view.head().declaredBy();
    var at = view.head().declaredAt();
    if (by == null || at == null) return "";
    var name = people.names(java.util.Set.of(by)).getOrDefault(by, "A colleague");
    var day =
        AnswerWords.day(java.time.LocalDate.ofInstant(at, java.time.ZoneId.of("Europe/London")));
    return name + " sent this return on " + day + " and declared that it is true.";
  }

  private static @Nullable String band(Edition edition, Scorecard card) {
    var code = card.compliance().band();
    return edition.set().scoring().bands().stream()
        .filter(b -> b.code().equals(code))
        .map(Scoring.Band::label)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(code);
  }

  private static List<SummaryRow> standards(Edition edition, Scorecard card) {
    return card.sections().stream()
        .filter(s -> s.percent() != null)
        .map(
            s ->
                SummaryRow.of(
                    ReturnPages.titled(Objects.requireNonNull(edition.section(s.key()))),
                    Objects.requireNonNull(s.percent())))
        .toList();
  }

  private static String named(Edition edition, String key) {
    var question = Objects.requireNonNull(edition.question(key));
    return question.ref() + " " + question.text();
  }

  /** From what is not met first, so that the questions are about this return. */
  private static List<String> probes(Edition edition, Scorecard card) {
    return Stream.concat(card.mustBreaches().stream(), card.actionsRequired().stream())
        .distinct()
        .map(edition::question)
        .filter(Objects::nonNull)
        .map(Question::probes)
        .filter(p -> !p.isEmpty())
        .map(List::getFirst)
        .limit(PROBES)
        .toList();
  }
}
