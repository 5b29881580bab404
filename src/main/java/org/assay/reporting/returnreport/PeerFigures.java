package org.assay.reporting.returnreport;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.people.directory.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What others scored. It is counted once for all organisations of a kind, and kept until anybody
 * submits: reports of thousands of returns would each count thousands of peers.
 */
@Singleton
class PeerFigures {
  /** Groups that are kept, the least recently used dropped first. */
  private static final int KEPT = 40;

  private final ReturnFiguresRepository figures;
  private final Map<Key, Object> kept = new LinkedHashMap<>(16, 0.75f, true);

  PeerFigures(ReturnFiguresRepository figures) {
    this.figures = figures;
  }

  /**
   * @param group null for how many there are of each kind
   * @param state newest submission when it was counted
   */
  private record Key(long cycle, @Nullable PeerGroup group, long state) {}

  /** How many others there are of each kind. */
  private record Kinds(List<PeerGroup.Kind> all) {}

  /** Of the others of its kind, or of the next wider group that has enough of them. */
  PeerScores of(Cycle cycle, Organisation own) {
    var state = figures.newest();
    var submitted = figures.submitted(cycle, own);
    var kinds = new ArrayList<>(kinds(cycle, state).all());
    submitted.filter(it -> it.ratio() != null).ifPresent(it -> kinds.add(it.kind().less()));
    var group = PeerGroup.nearest(own, kinds);
    var all = scores(cycle, group, state);
    var near = group.equals(PeerGroup.of(own).getFirst());
    return submitted
        .filter(it -> group.takes(it.kind()))
        .map(it -> all.without(new PeerScores.Own(it.ratio(), figures.sections(it))))
        .orElse(all)
        .near(near);
  }

  private synchronized Kinds kinds(Cycle cycle, long state) {
    var key = new Key(cycle.id(), null, state);
    if (kept.get(key) instanceof Kinds it) return it;
    var counted = new Kinds(figures.returned(cycle));
    keep(key, counted);
    return counted;
  }

  private synchronized PeerScores scores(Cycle cycle, PeerGroup group, long state) {
    var key = new Key(cycle.id(), group, state);
    if (kept.get(key) instanceof PeerScores it) return it;
    var counted =
        new PeerScores(
            group.name(), true, figures.overall(cycle, group), figures.sections(cycle, group));
    keep(key, counted);
    return counted;
  }

  private void keep(Key key, Object counted) {
    kept.put(key, counted);
    if (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next());
  }
}
