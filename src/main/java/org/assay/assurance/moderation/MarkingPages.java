package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.marks.Finishing;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.pages.MarkingPage;
import org.assay.assurance.moderation.pages.MarkingPage.Finish;
import org.assay.assurance.moderation.pages.MarkingPage.Item;
import org.assay.assurance.moderation.pages.MarkingPage.Part;
import org.assay.assurance.moderation.pages.MarkingPage.Questions;
import org.assay.assurance.moderation.sample.RiskReason;
import org.assay.assurance.moderation.visits.Visits;
import org.assay.assurance.signals.Signal;
import org.assay.assurance.signals.Signals;
import org.assay.assurance.signals.kept.KeptSignal;
import org.assay.assurance.signals.kept.KeptSignals;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the pages of one sampled return. */
@Singleton
class MarkingPages {
  private final MarkingItems items;
  private final Signals signals;
  private final KeptSignals kept;
  private final ClarificationRepository clarifications;
  private final MarkingRights rights;
  private final ResponsePages responses;
  private final Visits visits;
  private final Clock clock;

  MarkingPages(
      MarkingItems items,
      Signals signals,
      KeptSignals kept,
      ClarificationRepository clarifications,
      MarkingRights rights,
      ResponsePages responses,
      Visits visits,
      Clock clock) {
    this.items = items;
    this.signals = signals;
    this.kept = kept;
    this.clarifications = clarifications;
    this.rights = rights;
    this.responses = responses;
    this.visits = visits;
    this.clock = clock;
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
          var items = this.items.of(caller, it, section, posted);
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
              null,
              it.reading().as() == Marker.SECOND,
              it.reading().as() != null,
              finish(it, address),
              questions(caller, it),
              response(caller, it),
              visits(caller, it),
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

  private @Nullable Finish finish(Sampled it, String address) {
    if (it.reading().as() != Marker.FIRST) return null;
    var why =
        Finishing.why(
            it.reading().marks(),
            clarifications.notes(it.sample()).keySet(),
            clarifications.of(it.sample()).orElse(null),
            England.day(clock.instant()));
    return new Finish(address + "/finished", why.orElse(null));
  }

  /** For the people of the partnership, but not for somebody who marks blind. */
  private @Nullable Questions questions(Caller caller, Sampled it) {
    if (!caller.maySeeSubmitted() || it.reading().as() == Marker.SECOND) return null;
    var asked = clarifications.of(it.sample()).orElse(null);
    var href = "/moderation/clarifications/" + it.sample().id();
    if (asked != null) return new Questions(href, ClarificationPages.state(asked));
    var noted = clarifications.notes(it.sample()).size();
    if (!rights.mayAsk(caller, it.sample())) return null;
    return new Questions(
        href, noted == 0 ? "You have noted no questions yet" : "Noted and not sent yet: " + noted);
  }

  /** For both sides, once it is finished. */
  private @Nullable Questions response(Caller caller, Sampled it) {
    if (it.sample().finishedAt() == null) return null;
    var state = responses.state(it.sample());
    return caller.maySeeSubmitted()
        ? new Questions("/moderation/challenges/" + it.sample().id(), state)
        : new Questions("/moderation/responses/" + it.sample().returnId(), state);
  }

  private @Nullable Questions visits(Caller caller, Sampled it) {
    if (it.reading().as() == Marker.SECOND) return null;
    var id = it.sample().returnId();
    var many = visits.count(caller, id);
    return new Questions(
        "/visits?return=" + id,
        many == 0 ? "No visit about this return" : "Visits about this return: " + many);
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

  private static List<ErrorLink> errors(List<Item> items) {
    var all = new ArrayList<ErrorLink>();
    for (var it : items) {
      if (it.error() != null)
        all.add(new ErrorLink(it.ref() + " " + it.error(), "#mark-" + it.name()));
      if (it.commentError() != null) {
        all.add(new ErrorLink(it.ref() + " " + it.commentError(), "#comment-" + it.name()));
      }
      var ask = it.ask();
      if (ask != null && ask.error() != null) {
        all.add(new ErrorLink(it.ref() + " " + ask.error(), "#ask-" + it.name()));
      }
    }
    return all;
  }
}
