package org.assay.reporting.returnreport;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.jspecify.annotations.Nullable;

/**
 * Whom an organisation is compared with: those of its own kind, or the next wider group that has
 * enough of them.
 *
 * @param name as it is printed, for instance "all councils"
 * @param type null for any
 * @param phase null for any
 */
record PeerGroup(
    String name, @Nullable SettingType type, @Nullable Phase phase, Set<Sector> sectors) {
  private static final Set<Sector> COUNCILS =
      EnumSet.of(Sector.LOCAL_AUTHORITY, Sector.DISTRICT_COUNCIL);
  private static final Set<Sector> JUSTICE =
      EnumSet.of(Sector.POLICE, Sector.PROBATION, Sector.SECURE_ESTATE, Sector.YOUTH_JUSTICE);
  private static final Set<Sector> COMMUNITY =
      EnumSet.of(Sector.VOLUNTARY, Sector.FAITH, Sector.SPORT);
  private static final Set<Sector> AGENCIES =
      EnumSet.complementOf(EnumSet.of(Sector.EDUCATION, Sector.EARLY_YEARS));

  /** How many organisations of a kind have returned. */
  record Kind(SettingType type, Phase phase, Sector sector, int returned) {
    /** To be added to others, from which so many are to be left out. */
    Kind less() {
      return new Kind(type, phase, sector, -returned);
    }
  }

  /** The nearest first, the widest last. */
  static List<PeerGroup> of(Organisation own) {
    return switch (own.sector()) {
      case EDUCATION ->
          List.of(
              kind(own),
              new PeerGroup(
                  "all " + lower(own.phase().label()) + " schools and colleges",
                  null,
                  own.phase(),
                  EnumSet.of(Sector.EDUCATION)),
              new PeerGroup("all schools and colleges", null, null, EnumSet.of(Sector.EDUCATION)));
      case EARLY_YEARS ->
          List.of(
              kind(own),
              new PeerGroup(
                  "all early years settings", null, null, EnumSet.of(Sector.EARLY_YEARS)));
      default -> agency(own);
    };
  }

  private static List<PeerGroup> agency(Organisation own) {
    var groups = new ArrayList<PeerGroup>();
    groups.add(kind(own));
    if (COUNCILS.contains(own.sector())) groups.add(wide("all councils", COUNCILS));
    if (JUSTICE.contains(own.sector())) {
      groups.add(wide("all police, probation and justice agencies", JUSTICE));
    }
    if (COMMUNITY.contains(own.sector())) {
      groups.add(wide("all voluntary, faith and sports organisations", COMMUNITY));
    }
    if (own.sector() == Sector.HEALTH) {
      groups.add(wide("all health organisations", EnumSet.of(Sector.HEALTH)));
    }
    groups.add(wide("all agencies", AGENCIES));
    return groups;
  }

  private static PeerGroup wide(String name, Set<Sector> sectors) {
    return new PeerGroup(name, null, null, sectors);
  }

  private static PeerGroup kind(Organisation own) {
    var phase = own.phase() == Phase.NOT_APPLICABLE ? "" : ", " + lower(own.phase().label());
    return new PeerGroup(
        own.settingType().label() + phase,
        own.settingType(),
        own.phase(),
        EnumSet.of(own.sector()));
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.UK);
  }

  /** The nearest with enough that have returned; the widest when none has. */
  static PeerGroup nearest(Organisation own, List<Kind> returned) {
    var groups = of(own);
    return groups.stream()
        .filter(it -> it.returned(returned) >= Peers.FEWEST)
        .findFirst()
        .orElseGet(groups::getLast);
  }

  private int returned(List<Kind> kinds) {
    return kinds.stream().filter(this::takes).mapToInt(Kind::returned).sum();
  }

  boolean takes(Kind kind) {
    return (type == null || type == kind.type())
        && (phase == null || phase == kind.phase())
        && sectors.contains(kind.sector());
  }
}
