package org.assay.collection.pulse;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.guard.Guard;
import org.assay.engine.guard.Writing;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.PlainKind;
import org.assay.engine.questionset.Question;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.guarded.GuardedForms;

/** Takes the answers of somebody about whom nothing is known but the code of their organisation. */
@Singleton
class AnswerPulse {
  private static final AnswersReader READER = new AnswersReader();

  private final PulseRows.Openings openings;
  private final PulseRows.Places places;
  private final PulseSets sets;
  private final PulseCounts counts;
  private final Register register;
  private final GuardedForms guarded;
  private final Clock clock;

  AnswerPulse(
      PulseRows.Openings openings,
      PulseRows.Places places,
      PulseSets sets,
      PulseCounts counts,
      Register register,
      GuardedForms guarded,
      Clock clock) {
    this.openings = openings;
    this.places = places;
    this.sets = sets;
    this.counts = counts;
    this.register = register;
    this.guarded = guarded.saying(AnswerPulse::why);
    this.clock = clock;
  }

  /** What a code leads to. */
  record Survey(
      Pulse pulse,
      PulsePlace place,
      Organisation organisation,
      Partnership partnership,
      Edition edition,
      PulsePhase phase) {}

  /** The survey of a code as it is typed; empty when there is none. */
  Optional<Survey> find(String typed) {
    return PulseCode.read(typed).flatMap(places::findByCode).flatMap(this::survey);
  }

  private Optional<Survey> survey(PulsePlace place) {
    var partnership = place.partnershipId();
    return openings
        .findByPartnershipIdAndId(partnership, place.pulseId())
        .flatMap(
            pulse ->
                register
                    .organisation(partnership, place.organisationId())
                    .map(
                        it ->
                            new Survey(
                                pulse,
                                place,
                                it,
                                register.partnership(partnership).orElseThrow(),
                                sets.of(pulse),
                                pulse.phase(today()))));
  }

  /** Counts the answers of a form, or says in it what is wrong. Nothing is kept of a wrong one. */
  void answer(Survey survey, FormInput form) {
    var options = new LinkedHashMap<String, String>();
    var words = new LinkedHashMap<String, String>();
    var raw = new LinkedHashMap<String, Object>();
    for (var question : survey.edition().questions()) {
      var said = form.text(question.key());
      if (said.isEmpty() || !isAsked(question)) continue;
      (isWords(question) ? words : options).put(question.key(), said);
      raw.put(question.key(), Map.of("value", value(question, said)));
    }
    check(survey, raw, form);
    words.forEach((key, said) -> guard(key, said, form));
    if (form.isSound()) counts.add(survey.place(), options, words);
  }

  private void check(Survey survey, Map<String, Object> raw, FormInput form) {
    var edition = survey.edition();
    var read = READER.read(edition, raw, Map.of());
    var profile = OrganisationProfile.of(survey.organisation());
    read
        .findingsWith(
            AnswerCheck.submission(Answering.of(edition, profile, read.answers()).on(today())))
        .stream()
        .filter(it -> it.severity() == Finding.Severity.ERROR)
        .forEach(it -> say(edition, it, form));
  }

  private static void say(Edition edition, Finding finding, FormInput form) {
    var question = finding.question() == null ? null : edition.question(finding.question());
    if (question == null) return;
    form.wrong(
        isWords(question)
            ? Character.toUpperCase(finding.message().charAt(0)) + finding.message().substring(1)
            : question.ref() + ": Select an answer",
        question.key());
  }

  /** Here nobody can ask the writer, so what may identify a child cannot be confirmed. */
  private void guard(String key, String said, FormInput form) {
    guarded.heldBack(said).ifPresent(why -> form.wrong(Map.of(key, why)));
  }

  private static Optional<String> why(String said, LocalDate day) {
    var kinds =
        Guard.check(said, new Writing(Set.of(), day)).stream()
            .map(it -> it.kind().label())
            .distinct()
            .collect(Collectors.joining(", "));
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "This may identify a child (%s). Take it out and name nobody. Nothing has been sent yet"
                .formatted(kinds));
  }

  static boolean isAsked(Question question) {
    return switch (question.type()) {
      case ItemType.ScaleItem _, ItemType.SingleItem _, ItemType.YesNoItem _ -> true;
      case PlainItem it -> it.kind() == PlainKind.WORDS;
      default -> false;
    };
  }

  static boolean isWords(Question question) {
    return question.type() instanceof PlainItem;
  }

  private static Object value(Question question, String said) {
    return question.type() instanceof ItemType.YesNoItem ? (Object) said.equals("yes") : said;
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
