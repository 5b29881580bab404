package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.marks.Clarification;
import org.assay.assurance.moderation.marks.Mark;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.marks.Reading;
import org.assay.assurance.moderation.pages.MarkingPage.Ask;
import org.assay.assurance.moderation.pages.MarkingPage.Clarified;
import org.assay.assurance.moderation.pages.MarkingPage.Evidence;
import org.assay.assurance.moderation.pages.MarkingPage.Item;
import org.assay.assurance.moderation.pages.MarkingPage.Other;
import org.assay.assurance.moderation.peers.PeerAnswers;
import org.assay.collection.returns.PartialReopening;
import org.assay.collection.returns.PartialReopenings;
import org.assay.collection.returns.PastReturns;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SubmittedReturns;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.ComparableQuestions;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.evidence.EvidenceFile;
import org.assay.evidence.EvidenceFiles;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/** Makes what the page of a standard shows of each question that is marked. */
@Singleton
class MarkingItems {
  private final EvidenceFiles files;
  private final PastReturns past;
  private final SubmittedReturns returns;
  private final PartialReopenings reopenings;
  private final ClarificationRepository clarifications;
  private final MarkingRights rights;
  private final PeerAnswers peers;

  MarkingItems(
      EvidenceFiles files,
      PastReturns past,
      SubmittedReturns returns,
      PartialReopenings reopenings,
      ClarificationRepository clarifications,
      MarkingRights rights,
      PeerAnswers peers) {
    this.peers = peers;
    this.files = files;
    this.past = past;
    this.returns = returns;
    this.reopenings = reopenings;
    this.clarifications = clarifications;
    this.rights = rights;
  }

  /** The questions of one standard that are marked, each as its reader may see it. */
  List<Item> of(Caller caller, Sampled it, Section section, PostedMarks posted) {
    var before = before(it.view());
    var names = names(it.view(), section.questions());
    var asking = asking(caller, it);
    var clarified = clarified(caller, it);
    var questions = Markable.questions(it.view(), section);
    var others =
        caller.maySeeSubmitted() ? peers.of(it.sample(), questions) : Map.<String, String>of();
    return questions.stream()
        .map(
            question -> {
              var key = question.key();
              return item(it, question, posted, before.get(key), others.get(key), names)
                  .asking(asking == null ? null : ask(asking.get(key), posted, key))
                  .clarified(it.reading().seesClaim(key) ? clarified.get(key) : null);
            })
        .toList();
  }

  private Item item(
      Sampled it,
      Question question,
      PostedMarks posted,
      @Nullable String before,
      @Nullable String peers,
      Map<String, EvidenceFile> names) {
    var key = question.key();
    var reading = it.reading();
    var marks = reading.marks();
    var answer = it.view().answering().answer(key);
    var claimed = reading.seesClaim(key);
    var settles = reading.as() == Marker.FIRST && marks.open(key);
    var own = reading.as() == null || settles ? null : marks.by(reading.as(), key).orElse(null);
    var chosen = posted.option(key).orElse(own == null ? "" : own.option());
    var fault = posted.faults().get(key);
    return new Item(
        key,
        question.ref(),
        question.text(),
        question.force().label(),
        question.example(),
        claimed ? words(question, answer) : null,
        claimed ? said(answer) : List.of(),
        evidence(answer, names),
        claimed ? before : null,
        claimed ? peers : null,
        others(question, reading, own),
        verdict(question, answer, reading),
        settles,
        reading.as() == null ? List.of() : choices(question, chosen),
        posted.option(key).isPresent() ? posted.comment(key) : own == null ? null : own.comment(),
        own == null ? 0 : own.version(),
        fault != null && chosen.isEmpty() ? fault : null,
        fault != null && !chosen.isEmpty() ? fault : null,
        null,
        null);
  }

  /** What is noted so far, for those who may note more; null for others. */
  private @Nullable Map<String, ClarificationRepository.Note> asking(Caller caller, Sampled it) {
    return rights.mayMark(caller, it.sample(), Marker.FIRST)
            && clarifications.of(it.sample()).isEmpty()
        ? clarifications.notes(it.sample())
        : null;
  }

  private static Ask ask(
      ClarificationRepository.@Nullable Note noted, PostedMarks posted, String key) {
    return new Ask(
        posted.note(key).orElse(noted == null ? "" : noted.note()),
        noted == null ? 0 : noted.version(),
        posted.faults().get("ask-" + key));
  }

  /** By question: what was asked, and how the answer stands since. */
  private Map<String, Clarified> clarified(Caller caller, Sampled it) {
    var asked = clarifications.of(it.sample()).orElse(null);
    if (asked == null) return Map.of();
    var texts =
        reopenings
            .after(it.sample().partnershipId(), asked.returnId(), asked.after())
            .map(PartialReopening::asked)
            .orElse(Map.of());
    var now =
        asked.answered()
            ? returns
                .find(caller, asked.returnId(), it.view().agencyReturn().submissions())
                .orElse(null)
            : null;
    var all = new HashMap<String, Clarified>();
    texts.forEach((key, text) -> all.put(key, clarified(it, asked, key, text, now)));
    return all;
  }

  private Clarified clarified(
      Sampled it, Clarification asked, String key, String text, @Nullable ReturnView now) {
    var question = it.view().asking().edition().question(key);
    if (now == null || question == null) {
      return new Clarified(
          text, "Not answered yet. Asked for by " + AnswerWords.day(asked.answerBy()), List.of());
    }
    var before = it.view().answering().answer(key);
    var after = now.answering().answer(key);
    return before.equals(after)
        ? new Clarified(text, "Sent back without a change", List.of())
        : new Clarified(
            text,
            words(question, after),
            Stream.concat(
                    said(after).stream(),
                    evidence(after, names(now, List.of(question))).stream().map(Evidence::text))
                .toList());
  }

  private static String words(Question question, Answer answer) {
    var said = AnswerWords.of(question, answer);
    return said.isEmpty() ? "Not answered" : said;
  }

  private static List<String> said(Answer answer) {
    return Stream.of(answer.reason(), answer.comment()).filter(it -> !BlankText.is(it)).toList();
  }

  private static List<Evidence> evidence(Answer answer, Map<String, EvidenceFile> names) {
    var all = new ArrayList<Evidence>();
    for (var it : answer.evidence()) {
      var date = it.date() == null ? "" : ", " + AnswerWords.day(it.date());
      var file = it.form() == Form.FILE ? names.get(it.text()) : null;
      all.add(
          file != null
              ? new Evidence(file.name() + date, "/evidence/" + it.text())
              : it.form() == Form.FILE
                  ? new Evidence("A file that is no longer kept" + date, null)
                  : new Evidence(it.text() + date, null));
    }
    return all;
  }

  private List<Other> others(Question question, Reading reading, @Nullable Mark own) {
    var all = new ArrayList<Other>();
    for (var marker : Marker.values()) {
      reading
          .visible(marker, question.key())
          .filter(mark -> !mark.equals(own))
          .ifPresent(
              mark ->
                  all.add(
                      new Other(
                          marker.title(),
                          Markable.label(question, mark.option()),
                          mark.comment())));
    }
    return all;
  }

  private static @Nullable String verdict(Question question, Answer answer, Reading reading) {
    if (!reading.seesClaim(question.key())) return null;
    return reading
        .marks()
        .result(question.key())
        .filter(
            mark ->
                reading.as() == null || reading.visible(reading.as(), question.key()).isPresent())
        .map(mark -> Markable.verdict(question, Markable.claim(answer), mark.option()).label())
        .orElse(null);
  }

  private static List<Choice> choices(Question question, String chosen) {
    return Markable.choices(question).stream()
        .map(it -> Choice.of(it.code(), it.label(), null, it.code().equals(chosen)))
        .toList();
  }

  /** What was answered in the last cycle, where the question means the same. */
  private Map<String, String> before(ReturnView view) {
    return past.before(view)
        .map(
            last -> {
              var now = view.asking().edition();
              var then = last.asking().edition();
              return ComparableQuestions.between(now, then).entrySet().stream()
                  .filter(it -> then.question(it.getValue()) != null)
                  .collect(
                      Collectors.toMap(
                          Map.Entry::getKey,
                          it ->
                              words(
                                  Objects.requireNonNull(then.question(it.getValue())),
                                  last.answering().answer(it.getValue()))));
            })
        .orElse(Map.of());
  }

  private Map<String, EvidenceFile> names(ReturnView view, List<Question> questions) {
    var ids =
        questions.stream()
            .flatMap(it -> view.answering().answer(it.key()).files().stream())
            .map(String::valueOf)
            .toList();
    var agencyReturn = view.agencyReturn();
    return files.named(agencyReturn.partnershipId(), agencyReturn.organisationId(), ids);
  }
}
