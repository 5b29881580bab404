package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assurance.moderation.MarkingPage.Evidence;
import org.assay.assurance.moderation.MarkingPage.Finish;
import org.assay.assurance.moderation.MarkingPage.Item;
import org.assay.assurance.moderation.MarkingPage.Other;
import org.assay.assurance.moderation.MarkingPage.Part;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.signals.Signal;
import org.assay.assurance.signals.Signals;
import org.assay.assurance.signals.kept.KeptSignal;
import org.assay.assurance.signals.kept.KeptSignals;
import org.assay.collection.returns.PastReturns;
import org.assay.collection.returns.ReturnView;
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
import org.assay.people.identity.Navigation;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the pages of one sampled return. */
@Singleton
class MarkingPages {
  private final EvidenceFiles files;
  private final PastReturns past;
  private final Signals signals;
  private final KeptSignals kept;

  MarkingPages(EvidenceFiles files, PastReturns past, Signals signals, KeptSignals kept) {
    this.files = files;
    this.past = past;
    this.signals = signals;
    this.kept = kept;
  }

  /**
   * For the partnership's people.
   *
   * @param standard key of a standard; null for the first
   * @param posted what came with a form that could not be saved whole
   * @param saved whether something has just been saved
   * @return empty when the return has no such standard
   */
  Optional<MarkingPage> standard(
      Caller caller, Sampled it, @Nullable String standard, PostedMarks posted, boolean saved) {
    var address = "/moderation/samples/" + it.sample().id();
    var back = "/moderation/cycles/" + it.sample().cycleId();
    return page(caller, it, standard, posted, address, back, saved ? "Saved" : null);
  }

  /** For the organisation itself, once it is finished. */
  Optional<MarkingPage> own(Caller caller, Sampled it, @Nullable String standard) {
    var id = it.sample().returnId();
    return page(
        caller,
        it,
        standard,
        PostedMarks.NONE,
        "/moderation/returns/" + id,
        "/returns/" + id,
        null);
  }

  private Optional<MarkingPage> page(
      Caller caller,
      Sampled it,
      @Nullable String standard,
      PostedMarks posted,
      String address,
      String back,
      @Nullable String notice) {
    var sections = Markable.sections(it.view());
    var chosen =
        sections.stream().filter(s -> standard == null || s.key().equals(standard)).findFirst();
    return chosen.map(
        section -> {
          var items = items(caller, it, section, posted);
          var errors = errors(items);
          return new MarkingPage(
              Navigation.shell(
                      caller,
                      section.title() + ", " + it.sample().organisation(),
                      caller.maySeeSubmitted() ? "/moderation" : "/returns")
                  .refusing(!errors.isEmpty()),
              address + "/" + section.key(),
              back,
              it.sample().organisation(),
              section.ref() + " " + section.title(),
              it.sample().reasons().stream().map(RiskReason::words).toList(),
              mayAsk(caller, it),
              it.reading().as() == Marker.SECOND,
              it.reading().as() != null,
              finish(it, address),
              parts(it, sections, section, address),
              items,
              errors,
              errors.isEmpty() ? notice : null);
        });
  }

  /** A second marker sees no claim, so nothing that was worked out from the claims either. */
  private List<String> mayAsk(Caller caller, Sampled it) {
    if (!caller.maySeeSubmitted() || it.reading().as() == Marker.SECOND) return List.of();
    var told = kept.ofReturn(caller, it.sample().returnId());
    return told.isEmpty()
        ? signals.of(it.view()).stream().map(Signal::explanation).toList()
        : told.stream().map(MarkingPages::told).toList();
  }

  /** With what the organisation explained and the subgroup decided. */
  private static String told(KeptSignal it) {
    return it.signal().explanation()
        + (it.said() == null ? "" : " The organisation explains: “" + it.said() + "”")
        + (it.state().isOpen() ? "" : " The subgroup decided: " + it.state().label() + ".");
  }

  private static @Nullable Finish finish(Sampled it, String address) {
    if (it.reading().as() != Marker.FIRST) return null;
    var marks = it.reading().marks();
    var open = marks.questions().stream().filter(marks::open).count();
    var why =
        marks.count(Marker.FIRST) == 0
            ? "Mark at least one answer first."
            : open > 0
                ? "The two markers differ on " + open + ". Settle each of them first."
                : null;
    return new Finish(address + "/finished", why);
  }

  private static List<Part> parts(Sampled it, List<Section> sections, Section now, String address) {
    var as = it.reading().as() == null ? Marker.FIRST : it.reading().as();
    return sections.stream()
        .map(
            section -> {
              var questions = Markable.questions(it.view(), section);
              var done =
                  questions.stream()
                      .filter(q -> it.reading().visible(as, q.key()).isPresent())
                      .count();
              return new Part(
                  address + "/" + section.key(),
                  section.ref() + " " + section.title(),
                  done + " of " + questions.size() + " marked",
                  section.key().equals(now.key()));
            })
        .toList();
  }

  private List<Item> items(Caller caller, Sampled it, Section section, PostedMarks posted) {
    var before = before(it.view());
    var names = names(it.view(), section);
    return Markable.questions(it.view(), section).stream()
        .map(question -> item(caller, it, question, posted, before, names))
        .toList();
  }

  private Item item(
      Caller caller,
      Sampled it,
      Question question,
      PostedMarks posted,
      Map<String, String> before,
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
        said(answer),
        evidence(answer, names),
        claimed ? before.get(key) : null,
        others(question, reading, own),
        verdict(question, answer, reading),
        settles,
        reading.as() == null ? List.of() : choices(question, chosen),
        posted.option(key).isPresent() ? posted.comment(key) : own == null ? null : own.comment(),
        own == null ? 0 : own.version(),
        fault != null && chosen.isEmpty() ? fault : null,
        fault != null && !chosen.isEmpty() ? fault : null);
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
                                  java.util.Objects.requireNonNull(then.question(it.getValue())),
                                  last.answering().answer(it.getValue()))));
            })
        .orElse(Map.of());
  }

  private Map<String, EvidenceFile> names(ReturnView view, Section section) {
    var ids =
        section.questions().stream()
            .flatMap(it -> view.answering().answer(it.key()).files().stream())
            .map(String::valueOf)
            .toList();
    var head = view.head();
    return files.named(head.partnershipId(), head.organisationId(), ids);
  }

  private static List<ErrorLink> errors(List<Item> items) {
    var all = new ArrayList<ErrorLink>();
    for (var it : items) {
      if (it.error() != null)
        all.add(new ErrorLink(it.ref() + " " + it.error(), "#mark-" + it.name()));
      if (it.commentError() != null) {
        all.add(new ErrorLink(it.ref() + " " + it.commentError(), "#comment-" + it.name()));
      }
    }
    return all;
  }
}
