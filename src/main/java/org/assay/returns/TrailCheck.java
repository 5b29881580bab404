package org.assay.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.assay.identity.Caller;
import org.assay.returns.AgencyReturn.Trail;
import org.assay.returns.TrailVerdict.Broken;
import org.assay.returns.TrailVerdict.Sound;

/** Walks the chain of a return's changes and compares its end with what is stored. */
@Singleton
public class TrailCheck {
  private static final Trail BEFORE_THE_FIRST = new Trail(0, "0".repeat(64));

  private final ReturnRepository returns;
  private final Returns seen;
  private final TrailRepository trail;
  private final AnswerRepository answers;

  TrailCheck(
      ReturnRepository returns, Returns seen, TrailRepository trail, AnswerRepository answers) {
    this.returns = returns;
    this.seen = seen;
    this.trail = trail;
    this.answers = answers;
  }

  /** Empty when the caller may not know of the return. */
  @Transactional
  public Optional<TrailVerdict> check(Caller caller, long returnId) {
    return seen.find(caller, returnId)
        .flatMap(line -> returns.find(caller.partnershipId(), returnId))
        .map(head -> verdict(head, trail.of(head), answers.all(head)));
  }

  static TrailVerdict verdict(
      AgencyReturn head, List<TrailRow> rows, Map<String, AnswerRow> stored) {
    var end = BEFORE_THE_FIRST;
    for (var row : rows) {
      if (!row.follows(end)) {
        return new Broken(
            end.seq() + 1, "This link was altered, or a link before it was taken out.");
      }
      end = row.end();
    }
    if (!end.equals(head.trail())) {
      return new Broken(end.seq() + 1, "The end of the chain is missing.");
    }
    return altered(rows, stored)
        .<TrailVerdict>map(
            question ->
                new Broken(
                    rows.size(),
                    "The stored answer to " + question + " is not the last in the chain."))
        .orElseGet(() -> new Sound(rows.size()));
  }

  private static Optional<String> altered(List<TrailRow> rows, Map<String, AnswerRow> stored) {
    var last = new HashMap<String, String>();
    rows.forEach(row -> last.putAll(ChangesReader.answersAfter(row)));
    var now = new HashMap<String, String>();
    stored.forEach((key, row) -> now.put(key, ChangesReader.normal(row.json())));
    var keys = new TreeSet<>(last.keySet());
    keys.addAll(now.keySet());
    return keys.stream().filter(key -> !Objects.equals(last.get(key), now.get(key))).findFirst();
  }
}
