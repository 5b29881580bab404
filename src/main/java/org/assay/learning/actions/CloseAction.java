package org.assay.learning.actions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.evidence.EvidenceFile;
import org.assay.evidence.EvidenceFiles;
import org.assay.learning.actions.ActionHistoryRepository.Written;
import org.assay.learning.actions.WorkOutcome.Closed;
import org.assay.learning.actions.WorkOutcome.Done;
import org.assay.learning.actions.WorkOutcome.Fault;
import org.assay.learning.actions.WorkOutcome.Invalid;
import org.assay.learning.actions.WorkOutcome.NotFound;
import org.assay.learning.actions.WorkOutcome.Stale;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** An action is done when there is proof of it: words, a link or a file, and a date. */
@Singleton
public class CloseAction {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+\\S*");
  private static final int LONGEST_LINK = 2000;
  private static final int LONGEST_WORDS = 4000;

  private final ActionRepository actions;
  private final ActionHistoryRepository entries;
  private final EvidenceFiles files;
  private final Clock clock;

  CloseAction(
      ActionRepository actions, ActionHistoryRepository entries, EvidenceFiles files, Clock clock) {
    this.actions = actions;
    this.entries = entries;
    this.files = files;
    this.clock = clock;
  }

  /**
   * @param confirmed why words stay that look like a child's; null or blank without
   */
  @Transactional
  public WorkOutcome close(Caller caller, long id, Proof proof, @Nullable String confirmed) {
    return close(caller, id, null, proof, confirmed);
  }

  /**
   * @param version of the action that was seen; null closes whatever it has become
   */
  @Transactional
  public WorkOutcome close(
      Caller caller, long id, @Nullable Integer version, Proof proof, @Nullable String confirmed) {
    var action = actions.lock(ActionScope.toChange(caller), id).orElse(null);
    if (action == null) return new NotFound();
    if (!action.state().isOpen()) return new Closed(action);
    if (version != null && version != action.version()) return new Stale(action);
    var today = England.day(clock.instant());
    var faults = faults(caller, proof, today);
    if (!faults.isEmpty()) return new Invalid(faults);
    var held = GuardedText.refused("words", said(proof), confirmed, today);
    return held.isPresent() ? held.get() : done(caller, action, proof, confirmed);
  }

  private WorkOutcome done(Caller caller, Action action, Proof proof, @Nullable String confirmed) {
    var now = clock.instant();
    var done = ActionBuilder.of(action).proof(proof).state(ActionState.DONE, now).done();
    actions.store(done);
    actions.report(done);
    entries.add(
        new Written(
            done,
            now,
            caller.personId(),
            ActionHistoryEntry.Kind.CLOSED,
            shown(caller, proof),
            GuardedText.cut(confirmed)));
    return new Done(done);
  }

  private List<Fault> faults(Caller caller, Proof proof, LocalDate today) {
    var faults = new ArrayList<Fault>();
    var words = proof.words();
    var link = proof.link();
    var file = proof.file();
    if (words == null && link == null && file == null) {
      faults.add(new Fault("words", "Say how you know that it is done, or give a link or a file."));
    }
    UnseenCharacters.fault(words).ifPresent(why -> faults.add(new Fault("words", why + ".")));
    UnseenCharacters.fault(link).ifPresent(why -> faults.add(new Fault("link", why + ".")));
    if (words != null && words.length() > LONGEST_WORDS) {
      faults.add(new Fault("words", "Use 4,000 characters or fewer."));
    }
    if (link != null && (link.length() > LONGEST_LINK || !LINK.matcher(link).matches())) {
      faults.add(new Fault("link", "Give a whole link, such as https://www.example.org/minutes."));
    }
    if (file != null && files.find(caller, file).isEmpty()) {
      faults.add(new Fault("file", "That file is not there any more. Choose another."));
    }
    dateFault(proof.on(), today).ifPresent(faults::add);
    return faults;
  }

  private static Optional<Fault> dateFault(@Nullable LocalDate on, LocalDate today) {
    if (on == null) {
      return Optional.of(new Fault("date", "Give the day on which it was seen to be done."));
    }
    return on.isAfter(today)
        ? Optional.of(new Fault("date", "The day must be today or in the past."))
        : Optional.empty();
  }

  /** Kept in the history in words, since the action loses its proof when it is opened again. */
  private String shown(Caller caller, Proof proof) {
    var file = proof.file();
    var name = file == null ? null : files.find(caller, file).map(EvidenceFile::name).orElse(null);
    return Stream.of(said(proof), name == null ? "" : "File: " + name)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String said(Proof proof) {
    return Stream.of(proof.words(), proof.link())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }
}
