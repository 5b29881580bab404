package org.assay.collection.cycles;

import java.util.List;
import org.assay.people.directory.Phase;
import org.assay.people.directory.SchoolGroup;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;

/** How results are cut. */
public enum Cut {
  SECTOR("Sector"),
  SETTING_TYPE("Setting type"),
  PHASE("Phase"),
  DISTRICT("District"),
  QUADRANT("Quadrant"),
  /** Maintained, academy or independent; no place for what is no school. */
  SCHOOL_GROUP("School group"),
  /** The integrated care board whose area the district lies in. */
  ICB("Integrated care board");

  /** Those that a submission keeps as they were when it was sent. */
  public static final List<Cut> OF_SUBMISSIONS =
      List.of(SECTOR, SETTING_TYPE, PHASE, DISTRICT, QUADRANT);

  private final String label;

  Cut(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The words for a code; districts and quadrants are their own. */
  public String labelOf(String code) {
    return switch (this) {
      case SECTOR -> Sector.of(code).label();
      case SETTING_TYPE -> SettingType.of(code).label();
      case PHASE -> Phase.of(code).label();
      case SCHOOL_GROUP -> SchoolGroup.of(code).map(SchoolGroup::label).orElse(code);
      case DISTRICT, QUADRANT, ICB -> code;
    };
  }
}
