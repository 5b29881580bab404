package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.pages.ResponsePage;
import org.assay.assurance.moderation.pages.ResponsePage.Row;
import org.assay.assurance.moderation.pages.ResponsePage.Standard;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Question;
import org.assay.engine.statistics.WholePercent;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the page on which an organisation answers to its moderated scores, and is replied to. */
@Singleton
class ResponsePages {
  private final Moderations moderations;
  private final ModerationResults results;
  private final ResponseRepository responses;
  private final MarkingRights rights;
  private final Clock clock;

  ResponsePages(
      Moderations moderations,
      ModerationResults results,
      ResponseRepository responses,
      MarkingRights rights,
      Clock clock) {
    this.moderations = moderations;
    this.results = results;
    this.responses = responses;
    this.rights = rights;
    this.clock = clock;
  }

  /** For the organisation's own people. */
  Optional<ResponsePage> own(
      Caller caller, long returnId, FormInput form, Map<String, String> faults) {
    return moderations
        .ofOwnReturn(caller, returnId)
        .map(
            it ->
                page(
                    caller,
                    it,
                    "/moderation/responses/" + returnId,
                    "/moderation/returns/" + returnId,
                    form,
                    faults));
  }

  /** For the partnership's people, once the return is finished. */
  Optional<ResponsePage> sampled(
      Caller caller, long sampleId, FormInput form, Map<String, String> faults) {
    return moderations
        .find(caller, sampleId)
        .filter(it -> it.sample().finishedAt() != null)
        .map(
            it ->
                page(
                    caller,
                    it,
                    "/moderation/challenges/" + sampleId,
                    "/moderation/samples/" + sampleId,
                    form,
                    faults));
  }

  private ResponsePage page(
      Caller caller,
      Sampled it,
      String address,
      String back,
      FormInput form,
      Map<String, String> faults) {
    var given = responses.of(it.sample()).orElse(null);
    var own = !caller.maySeeSubmitted();
    var today = England.day(clock.instant());
    var responds =
        own && ModerationResponse.closed(it.sample().finishedAt(), given, today).isEmpty();
    var decides = given != null && given.isOpen() && rights.leads(caller, it.sample());
    return new ResponsePage(
        Navigation.shell(caller, "Moderated scores", own ? "/returns" : "/moderation")
            .refusing(!faults.isEmpty()),
        address,
        back,
        it.sample().organisation(),
        it.view().asking().cycle().title(),
        state(it.sample(), given),
        standards(it),
        rows(it, given, decides, form),
        responds,
        decides,
        "challenge".equals(form.text("says")),
        faults.entrySet().stream()
            .map(
                fault ->
                    new ErrorLink(ref(it, fault.getKey()) + fault.getValue(), "#" + fault.getKey()))
            .toList());
  }

  private static String ref(Sampled it, String box) {
    var question = it.view().asking().edition().question(box.replaceFirst("^[a-z]+-", ""));
    return question == null ? "" : question.ref() + " ";
  }

  String state(Sample sample) {
    return state(sample, responses.of(sample).orElse(null));
  }

  /** What was said so far, for both sides. */
  String state(Sample sample, @Nullable ModerationResponse given) {
    var finished = Objects.requireNonNull(sample.finishedAt());
    if (given == null) {
      var last = ModerationResponse.last(finished);
      return England.day(clock.instant()).isAfter(last)
          ? "Not answered by " + AnswerWords.day(last) + ", so the moderated scores stand"
          : "The organisation can agree or challenge until " + AnswerWords.day(last);
    }
    if (given.agreed()) return "Agreed on " + England.date(given.at());
    var decided = given.decidedAt();
    return "Challenged on "
        + England.date(given.at())
        + (decided == null
            ? ". The moderation lead has not replied yet"
            : ". The moderation lead replied on "
                + England.date(decided)
                + ", and the scores are final");
  }

  private List<Standard> standards(Sampled it) {
    var edition = it.view().asking().edition();
    var standards = new ArrayList<Standard>();
    for (var line : results.standing(it.sample().partnershipId(), it.sample().returnId())) {
      var section = edition.section(line.standard());
      if (section == null) continue;
      standards.add(
          new Standard(
              section.ref() + " " + section.title(),
              percent(line.claimed()),
              percent(line.moderated()),
              line.marked()));
    }
    return standards;
  }

  private static String percent(@Nullable BigDecimal ratio) {
    return ratio == null ? "" : WholePercent.of(ratio);
  }

  private static List<Row> rows(
      Sampled it, @Nullable ModerationResponse given, boolean decides, FormInput form) {
    var rows = new ArrayList<Row>();
    for (var question : it.view().asking().edition().questions()) {
      it.reading()
          .marks()
          .beforeChallenge(question.key())
          .map(mark -> row(it, question, mark, given, decides, form))
          .ifPresent(rows::add);
    }
    return rows;
  }

  private static Row row(
      Sampled it,
      Question question,
      Mark mark,
      @Nullable ModerationResponse given,
      boolean decides,
      FormInput form) {
    var key = question.key();
    var challenge = given == null ? null : given.challenged().get(key);
    var claimed = mark.claimed();
    return new Row(
        key,
        question.ref(),
        question.text(),
        claimed == null ? "Not answered" : Markable.label(question, claimed),
        Markable.label(question, mark.option()),
        mark.comment(),
        challenge,
        it.reading()
            .marks()
            .by(Marker.FINAL, key)
            .map(last -> decided(question, mark, last))
            .orElse(null),
        decides && challenge != null
            ? choices(question, mark, form.text("final-" + key))
            : List.of(),
        form.text(decides ? "reply-" + key : "reason-" + key));
  }

  private static String decided(Question question, Mark before, Mark last) {
    var label = Markable.label(question, last.option());
    return (last.option().equals(before.option())
            ? "The score stands: " + label
            : "Changed to " + label)
        + ". "
        + (last.comment() == null ? "" : last.comment());
  }

  private static List<Choice> choices(Question question, Mark now, String chosen) {
    return Markable.choices(question).stream()
        .map(
            it ->
                Choice.of(
                    it.code(),
                    it.label() + (it.code().equals(now.option()) ? " (the score stands)" : ""),
                    null,
                    it.code().equals(chosen)))
        .toList();
  }
}
