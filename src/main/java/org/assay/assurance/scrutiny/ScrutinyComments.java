package org.assay.assurance.scrutiny;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.assurance.scrutiny.ScrutinyEntry.Kind;
import org.assay.assurance.scrutiny.ScrutinyOutcome.Done;
import org.assay.assurance.scrutiny.ScrutinyOutcome.NotFound;
import org.assay.assurance.scrutiny.ScrutinyOutcome.Refused;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.UtcTime;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * The scrutineer's comments, for the scrutineer, the scrutiny subgroup and the Executive. Those on
 * a return are for those who may read what was submitted. Moderators see none, since a comment may
 * tell a second marker what is kept from them.
 */
@Singleton
public class ScrutinyComments {
  private static final TextRule COMMENT = TextRule.alone("Enter your comment", 2_000);
  private static final TextRule REPLY = TextRule.alone("Enter your reply", 2_000);

  private final ScrutinyRows.Comments comments;
  private final ScrutinyRows.Entries entries;
  private final GuardedForms forms;
  private final Clock clock;

  ScrutinyComments(
      ScrutinyRows.Comments comments,
      ScrutinyRows.Entries entries,
      GuardedForms forms,
      Clock clock) {
    this.comments = comments;
    this.entries = entries;
    this.forms = forms;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction. */
  public ScrutinyComments at(Clock other) {
    return new ScrutinyComments(comments, entries, forms.at(other), other);
  }

  public static boolean mayRead(Caller caller) {
    return caller.is(Role.SCRUTINEER)
        || caller.is(Role.PAS_MEMBER)
        || caller.is(Role.EXECUTIVE_MEMBER);
  }

  public static boolean mayComment(Caller caller) {
    return caller.is(Role.SCRUTINEER);
  }

  /** The subgroup answers, and the scrutineer may ask on. */
  static boolean mayReply(Caller caller) {
    return caller.is(Role.PAS_MEMBER) || caller.is(Role.SCRUTINEER);
  }

  /** The last first. */
  public List<ScrutinyComment> all(Caller caller) {
    return mayRead(caller)
        ? whole(caller, comments.findByPartnershipIdOrderByIdDesc(caller.partnershipId()))
        : List.of();
  }

  /**
   * Those on the figures of a page, the first one first.
   *
   * @param page its address without what follows a question mark
   */
  public List<ScrutinyComment> on(Caller caller, String page) {
    return mayRead(caller)
        ? whole(caller, comments.findByPartnershipIdAndPageOrderById(caller.partnershipId(), page))
        : List.of();
  }

  public Optional<ScrutinyComment> find(Caller caller, long id) {
    return mayRead(caller)
        ? whole(
                caller,
                comments.findByPartnershipIdAndId(caller.partnershipId(), id).stream().toList())
            .stream()
            .findFirst()
        : Optional.empty();
  }

  private List<ScrutinyComment> whole(Caller caller, List<CommentedFigure> found) {
    var some =
        found.stream().filter(it -> it.returnId() == null || caller.maySeeSubmitted()).toList();
    if (some.isEmpty()) return List.of();
    var ids = some.stream().map(it -> Objects.requireNonNull(it.id())).toList();
    var by =
        entries.findByPartnershipIdAndCommentIdInOrderById(caller.partnershipId(), ids).stream()
            .collect(groupingBy(ScrutinyEntry::commentId));
    return some.stream()
        .map(
            it ->
                new ScrutinyComment(
                    it, by.getOrDefault(Objects.requireNonNull(it.id()), List.of())))
        .filter(it -> !it.entries().isEmpty())
        .toList();
  }

  /**
   * @param about without an id
   */
  @Transactional
  public ScrutinyOutcome comment(Caller caller, CommentedFigure about, String words) {
    if (!mayComment(caller)) return new NotFound();
    var faults = forms.faults("words", words, COMMENT);
    if (!faults.isEmpty()) return new Refused(faults);
    var id = Objects.requireNonNull(comments.save(about).id());
    add(caller, id, Kind.COMMENT, BlankText.orEmpty(words));
    return new Done(id);
  }

  /** From the subgroup; from the scrutineer it is another comment on the same figure. */
  @Transactional
  public ScrutinyOutcome reply(Caller caller, long id, String words) {
    var found = mayReply(caller) ? find(caller, id) : Optional.<ScrutinyComment>empty();
    if (found.isEmpty()) return new NotFound();
    if (!found.get().isOpen()) return new Refused("words", "This comment is settled");
    var faults = forms.faults("words", words, mayComment(caller) ? COMMENT : REPLY);
    if (!faults.isEmpty()) return new Refused(faults);
    add(caller, id, mayComment(caller) ? Kind.COMMENT : Kind.REPLY, words.strip());
    return new Done(id);
  }

  /** Only the scrutineer says that it is settled. */
  @Transactional
  public ScrutinyOutcome settle(Caller caller, long id) {
    var found = mayComment(caller) ? find(caller, id) : Optional.<ScrutinyComment>empty();
    if (found.isEmpty()) return new NotFound();
    if (!found.get().isOpen()) return new Refused("settled", "This comment is settled already");
    add(caller, id, Kind.SETTLED, null);
    return new Done(id);
  }

  private void add(Caller caller, long id, Kind kind, @Nullable String words) {
    var now = UtcTime.of(clock.instant());
    entries.save(
        new ScrutinyEntry(
            null,
            caller.partnershipId(),
            id,
            caller.personId(),
            now.truncatedTo(ChronoUnit.MICROS),
            kind,
            words));
  }
}
