package org.assay.reporting.returnreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.scoring.Averages;
import org.assay.engine.scoring.Ratio;

/**
 * The scores of those an organisation is compared with, itself left out.
 *
 * @param group who they are
 * @param near whether they are of its own kind and not of a wider group
 * @param overall ratios in [0, 1]
 * @param sections ratios by standard
 */
record PeerScores(
    String group, boolean near, List<BigDecimal> overall, Map<String, List<BigDecimal>> sections) {

  static PeerScores of(
      PeerGroup group,
      boolean near,
      List<BigDecimal> overall,
      List<ReturnFiguresRepository.PeerScore> scores) {
    var sections = new HashMap<String, List<BigDecimal>>();
    scores.forEach(
        it -> sections.computeIfAbsent(it.section(), any -> new ArrayList<>()).add(it.ratio()));
    return new PeerScores(group.name(), near, overall, sections);
  }

  Peers all() {
    return peers(overall);
  }

  Peers in(String section) {
    return peers(sections.getOrDefault(section, List.of()));
  }

  private static Peers peers(List<BigDecimal> scores) {
    if (scores.size() < Peers.FEWEST) return new Peers.TooFew();
    var spread = Averages.spread(scores.stream().map(Ratio::of).toList());
    return spread == null
        ? new Peers.TooFew()
        : new Peers.Known(
            scores.size(),
            spread.lowerQuartile().toDecimal(),
            spread.median().toDecimal(),
            spread.upperQuartile().toDecimal());
  }

  String inWords() {
    if (overall.size() < Peers.FEWEST) {
      return "Fewer than five others had returned when this was made, so there is nothing to"
          + " compare with.";
    }
    return (near
            ? ""
            : "Fewer than five of the same kind had returned, so the next wider group is used. ")
        + "Compared with "
        + overall.size()
        + " others that had returned when this was made: "
        + group
        + ". Nobody is named.";
  }
}
