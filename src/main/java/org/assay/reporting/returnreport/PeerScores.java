package org.assay.reporting.returnreport;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.assay.engine.scoring.Averages;
import org.jspecify.annotations.Nullable;

/**
 * The scores of those an organisation is compared with, itself left out.
 *
 * @param group who they are
 * @param near whether they are of its own kind and not of a wider group
 * @param overall scores of the whole return
 * @param sections scores by standard
 */
record PeerScores(
    String group, boolean near, ScoreCounts overall, Map<String, ScoreCounts> sections) {

  /** What an organisation scored itself; null where it has no score. */
  record Own(@Nullable BigDecimal overall, Map<String, BigDecimal> sections) {
    static final Own NONE = new Own(null, Map.of());
  }

  /** The same without one of them. */
  PeerScores without(Own own) {
    var others = new HashMap<String, ScoreCounts>();
    sections.forEach((key, all) -> others.put(key, all.without(own.sections().get(key))));
    return new PeerScores(group, near, overall.without(own.overall()), others);
  }

  PeerScores near(boolean own) {
    return new PeerScores(group, own, overall, sections);
  }

  Peers all() {
    return peers(overall);
  }

  Peers in(String section) {
    return peers(sections.getOrDefault(section, ScoreCounts.NONE));
  }

  private static Peers peers(ScoreCounts scores) {
    if (scores.number() < Peers.FEWEST) return new Peers.TooFew();
    var spread = Averages.spread(scores.times());
    return spread == null
        ? new Peers.TooFew()
        : new Peers.Known(
            scores.number(),
            spread.lowerQuartile().toDecimal(),
            spread.median().toDecimal(),
            spread.upperQuartile().toDecimal());
  }

  String inWords() {
    if (overall.number() < Peers.FEWEST) {
      return "Fewer than five others had returned when this was made, so there is nothing to"
          + " compare with.";
    }
    return (near
            ? ""
            : "Fewer than five of the same kind had returned, so the next wider group is used. ")
        + "Compared with "
        + overall.number()
        + " others that had returned when this was made: "
        + group
        + ". Nobody is named.";
  }
}
