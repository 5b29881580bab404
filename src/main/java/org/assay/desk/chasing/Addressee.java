package org.assay.desk.chasing;

import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;

/** What the field calls the person at the head of an organisation, or in its chair. */
final class Addressee {
  private Addressee() {}

  static String of(Sector sector, SettingType type, RungKind kind) {
    if (kind == RungKind.LETTER_CHAIR) {
      return sector == Sector.EDUCATION ? "Chair of governors" : "Chair";
    }
    return switch (sector) {
      case EDUCATION -> isCollege(type) ? "Principal" : "Headteacher";
      case EARLY_YEARS -> "Manager";
      default -> "Chief officer";
    };
  }

  private static boolean isCollege(SettingType type) {
    return type == SettingType.SIXTH_FORM_COLLEGE || type == SettingType.FURTHER_EDUCATION_COLLEGE;
  }
}
