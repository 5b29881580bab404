package org.assay.reporting.figures.tally;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.people.directory.Register;
import org.assay.platform.seal.SealedRecords;

/** Every tally, against the submissions that it was made from. */
@Singleton
class TallyRecords implements SealedRecords {
  private final Register register;
  private final Cycles cycles;
  private final Tallies tallies;

  TallyRecords(Register register, Cycles cycles, Tallies tallies) {
    this.register = register;
    this.cycles = cycles;
    this.tallies = tallies;
  }

  @Override
  public String name() {
    return "tallies";
  }

  @Override
  public Checked check() {
    var broken = new ArrayList<Broken>();
    long count = 0;
    for (var partnership : register.partnerships()) {
      for (var cycle : cycles.all(partnership.id())) {
        var made = tallies.made(cycle);
        count += made.size();
        if (!made.isEmpty()) look(cycle, made.getLast(), broken);
      }
    }
    return new Checked(count, broken.stream().limit(MOST).toList());
  }

  private void look(Cycle cycle, Instant until, List<Broken> broken) {
    for (var tally : Tallies.ALL) {
      if (!text(tallies.stored(tally, cycle, until))
          .equals(text(tallies.counted(tally, cycle, until)))) {
        broken.add(
            new Broken(
                "tally " + tally.code() + " of cycle " + cycle.id(),
                "It differs from the submissions that it was made from."));
      }
    }
  }

  private static String text(List<Line> lines) {
    return lines.stream()
        .map(it -> it.keys() + " " + it.number() + " " + sums(it))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** However many noughts the database writes. */
  private static List<String> sums(Line it) {
    return it.sums().stream().map(sum -> sum.stripTrailingZeros().toPlainString()).toList();
  }
}
