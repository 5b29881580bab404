package org.assay.collection.respond.group;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.cycles.Editions;
import org.assay.collection.questionform.Boxes;
import org.assay.collection.questionform.Fields;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.collection.questionform.PostedAnswers.PostedAnswer;
import org.assay.collection.questionform.QuestionBlock;
import org.assay.collection.questionform.QuestionBlock.Clash;
import org.assay.collection.questionform.QuestionNotes;
import org.assay.collection.questionform.StoredAnswer;
import org.assay.collection.questionform.Typed;
import org.assay.collection.respond.Deadlines;
import org.assay.collection.respond.ReturnPages;
import org.assay.collection.returns.Returns;
import org.assay.collection.sharing.GroupRound;
import org.assay.collection.sharing.GroupStandings;
import org.assay.collection.sharing.MemberStanding;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.WholeAnswer;
import org.assay.engine.questionset.Citation;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which the lead of a group answers once for all of it. */
@Singleton
class GroupPages {
  private final Returns returns;
  private final GroupStandings standings;
  private final Editions editions;
  private final ModerationResults moderation;
  private final Clock clock;

  GroupPages(
      Returns returns,
      GroupStandings standings,
      Editions editions,
      ModerationResults moderation,
      Clock clock) {
    this.editions = editions;
    this.moderation = moderation;
    this.returns = returns;
    this.standings = standings;
    this.clock = clock;
  }

  static Shell shell(Caller caller, String title) {
    return Navigation.shell(caller, title, "/groups");
  }

  static String base(GroupRound round) {
    return "/groups/" + round.group().id() + "/cycles/" + round.cycle().id();
  }

  GroupsPage all(Caller caller, OrganisationGroup group) {
    var lines = new ArrayList<GroupsPage.Line>();
    var members = new LinkedHashMap<Long, Integer>();
    var all = returns.list(caller, null);
    all.forEach(it -> members.merge(it.cycle().id(), 1, Integer::sum));
    for (var it : all) {
      var count = members.remove(it.cycle().id());
      if (count != null) {
        lines.add(
            new GroupsPage.Line(
                it.cycle().title(),
                "/groups/" + group.id() + "/cycles/" + it.cycle().id(),
                it.cycle().phase(clock.instant()).label(),
                count));
      }
    }
    return new GroupsPage(shell(caller, group.name()), group.name(), lines);
  }

  /**
   * @param sort code of an order of its organisations; null for the usual one
   */
  GroupRoundPage round(Caller caller, GroupRound round, @Nullable String sort) {
    var order = GroupMembers.Order.of(sort);
    var items = new ArrayList<TaskItem>();
    int chosen = 0;
    int answered = 0;
    for (var section : round.edition().set().sections()) {
      var common = round.common(section);
      var done = (int) common.stream().filter(round::answered).count();
      chosen += common.size();
      answered += done;
      if (!common.isEmpty()) {
        items.add(item(round, section, common, done));
      }
    }
    var members = standings.of(caller, round);
    return new GroupRoundPage(
        shell(caller, round.group().name()),
        round.group().name(),
        round.kind(),
        round.cycle().title(),
        base(round),
        Deadlines.words(round.cycle(), clock),
        chosen,
        answered,
        items,
        GroupMembers.lines(members, order, moderation.finalIn(round.cycle())),
        downloads(round, members),
        members.stream().anyMatch(it -> it.evidence() > 0),
        orders(round, order),
        GroupMembers.otherwise(round, members),
        editable(round));
  }

  /** All reports in one file, or in several where there are many. */
  private static List<GroupRoundPage.Download> downloads(
      GroupRound round, List<MemberStanding> members) {
    int reports = (int) members.stream().filter(GroupMembers::hasReport).count();
    int files = (reports + GroupRound.REPORTS_AT_ONCE - 1) / GroupRound.REPORTS_AT_ONCE;
    return IntStream.rangeClosed(1, files)
        .mapToObj(
            part ->
                new GroupRoundPage.Download(
                    files == 1
                        ? reports == 1 ? "1 report" : "All " + reports + " reports"
                        : "Reports, part " + part + " of " + files,
                    base(round) + "/reports.zip?part=" + part))
        .toList();
  }

  private static List<GroupRoundPage.Order> orders(GroupRound round, GroupMembers.Order chosen) {
    return Stream.of(GroupMembers.Order.values())
        .map(
            it ->
                new GroupRoundPage.Order(
                    it.label(), base(round) + "?sort=" + it.code() + "#members", it == chosen))
        .toList();
  }

  private static TaskItem item(GroupRound round, Section section, List<Question> common, int done) {
    var toFix = (int) common.stream().filter(round::toFix).count();
    return new TaskItem(
        ReturnPages.titled(section),
        base(round) + "/standards/" + section.key(),
        null,
        done == common.size()
            ? "Answered"
            : done
                + " of "
                + common.size()
                + " answered"
                + (toFix == 0 ? "" : ", " + toFix + " to fix"),
        done == common.size() ? null : toFix > 0 ? "govuk-tag--yellow" : "govuk-tag--light-blue",
        false);
  }

  private boolean editable(GroupRound round) {
    return round.cycle().phase(clock.instant()) != CyclePhase.CLOSED;
  }

  GroupCommonPage common(Caller caller, GroupRound round) {
    var parts =
        round.edition().set().sections().stream()
            .map(section -> part(round, section))
            .filter(it -> !it.choices().isEmpty())
            .toList();
    return new GroupCommonPage(
        shell(caller, "Choose the common questions"),
        round.group().name(),
        round.kind(),
        round.cycle().title(),
        base(round),
        parts);
  }

  private static GroupCommonPage.Part part(GroupRound round, Section section) {
    var choices =
        section.questions().stream()
            .filter(GroupRound::shareable)
            .map(it -> Choice.of(it.key(), it.ref() + " " + it.text(), null, round.common(it)))
            .toList();
    return new GroupCommonPage.Part(
        section.key(),
        ReturnPages.titled(section),
        (int) choices.stream().filter(Choice::checked).count(),
        choices);
  }

  GroupStandardPage standard(
      Caller caller, GroupRound round, Section section, @Nullable String saved) {
    var hour = saved != null && saved.matches("\\d\\d:\\d\\d") ? saved : null;
    return page(caller, round, section, Typed.NOTHING, List.of(), hour);
  }

  GroupStandardPage refused(
      Caller caller, GroupRound round, Section section, Fields typed, List<Finding> findings) {
    var links = Boxes.links(findings, round.edition(), typed, key -> "");
    return page(
        caller,
        round,
        section,
        Typed.refused(typed, round.edition(), findings, List.of()),
        links,
        null);
  }

  GroupStandardPage clashed(
      Caller caller, GroupRound round, Section section, Fields typed, Map<String, Integer> stale) {
    var links = new ArrayList<ErrorLink>();
    var clashes = new HashMap<String, Clash>();
    var posted = PostedAnswers.read(round.edition(), typed).answers();
    stale.forEach(
        (key, _) -> {
          var question = Objects.requireNonNull(round.edition().question(key));
          clashes.put(key, clash(round, question, posted));
          links.add(
              new ErrorLink(
                  "Somebody else changed the answer to "
                      + question.ref()
                      + " before you. Yours is below and is not saved; save again to replace"
                      + " theirs.",
                  "#q-" + key));
        });
    return page(caller, round, section, Typed.clashing(typed, stale, clashes), links, null);
  }

  private static Clash clash(GroupRound round, Question question, List<PostedAnswer> posted) {
    var theirs = Objects.requireNonNull(round.answers().get(question.key())).answer();
    var yours =
        posted.stream()
            .filter(it -> it.question().equals(question.key()))
            .map(PostedAnswer::answer)
            .findFirst()
            .orElse(Answer.EMPTY);
    return new Clash(words(question, theirs), words(question, yours));
  }

  private static String words(Question question, Answer answer) {
    var lines = WholeAnswer.lines(question, answer);
    return lines.isEmpty() ? "nothing" : String.join(". ", lines);
  }

  private GroupStandardPage page(
      Caller caller,
      GroupRound round,
      Section section,
      Typed typed,
      List<ErrorLink> links,
      @Nullable String saved) {
    var before = editions.before(round.edition()).orElse(null);
    return new GroupStandardPage(
        shell(caller, section.title()).refusing(!links.isEmpty()),
        round.group().name(),
        round.kind(),
        base(round),
        caller.personId(),
        section.key(),
        section.title(),
        round.common(section).stream().map(it -> block(round, it, typed, before)).toList(),
        links,
        saved);
  }

  private static QuestionBlock block(
      GroupRound round, Question question, Typed typed, @Nullable Edition before) {
    var stored = round.answers().get(question.key());
    return QuestionBlock.of(
        question,
        stored == null ? StoredAnswer.NONE : new StoredAnswer(stored.answer(), stored.version()),
        QuestionNotes.plain(Citation.of(question, round.edition(), before)),
        typed);
  }
}
