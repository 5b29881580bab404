package org.assay.reporting.pack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;

/** A group in which organisations of a kind meet, and which reads about its own kind alone. */
enum Forum {
  HEALTH("Health", EnumSet.of(Sector.HEALTH), Set.of()),
  DISTRICTS("Districts", EnumSet.of(Sector.DISTRICT_COUNCIL), Set.of()),
  JUSTICE(
      "Police and justice",
      EnumSet.of(Sector.POLICE, Sector.PROBATION, Sector.SECURE_ESTATE, Sector.YOUTH_JUSTICE),
      Set.of()),
  VOLUNTARY_AND_FAITH(
      "Voluntary and faith", EnumSet.of(Sector.VOLUNTARY, Sector.FAITH, Sector.SPORT), Set.of()),
  SCHOOLS_AND_EARLY_YEARS(
      "Schools and early years", EnumSet.of(Sector.EDUCATION, Sector.EARLY_YEARS), Set.of()),
  PRIMARY("Primary schools", EnumSet.of(Sector.EDUCATION), EnumSet.of(Phase.PRIMARY)),
  SECONDARY(
      "Secondary schools",
      EnumSet.of(Sector.EDUCATION),
      EnumSet.of(Phase.SECONDARY, Phase.ALL_THROUGH, Phase.SIXTEEN_PLUS));

  private final String title;
  private final Set<Sector> sectors;
  private final Set<Phase> phases;

  /**
   * @param phases empty for all
   */
  Forum(String title, Set<Sector> sectors, Set<Phase> phases) {
    this.title = title;
    this.sectors = sectors;
    this.phases = phases;
  }

  static Optional<Forum> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  String title() {
    return title;
  }

  /** As an address has it. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Set<Sector> sectors() {
    return Set.copyOf(sectors);
  }

  Set<Phase> phases() {
    return Set.copyOf(phases);
  }

  /**
   * @param sector and {@code phase}: codes of an organisation
   */
  boolean has(String sector, String phase) {
    return sectors.contains(Sector.of(sector))
        && (phases.isEmpty() || phases.contains(Phase.of(phase)));
  }
}
