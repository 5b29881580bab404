package org.assay.collection.cycles;

import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;

/** How results are cut. */
public enum Cut {
  SECTOR("Sector"),
  SETTING_TYPE("Setting type"),
  PHASE("Phase"),
  DISTRICT("District"),
  QUADRANT("Quadrant");

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
      case DISTRICT, QUADRANT -> code;
    };
  }
}
