package org.assay.people.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency, school, setting or voluntary body of one partnership.
 *
 * @param id 0 while it is not stored
 * @param urn unique reference number of a school in the national register
 */
public record Organisation(
    long id,
    String code,
    String name,
    Sector sector,
    SettingType settingType,
    Phase phase,
    @Nullable String district,
    @Nullable String quadrant,
    @Nullable Long groupId,
    @Nullable String urn,
    Traits traits,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate closedOn) {

  /**
   * What decides which questions are asked.
   *
   * @param alternativeProvision places children in alternative provision
   * @param residential runs residential or secure care
   * @param commissions commissions services
   * @param frontline its staff work with children directly
   */
  public record Traits(
      boolean boarding,
      boolean earlyYears,
      boolean sixthForm,
      boolean alternativeProvision,
      boolean residential,
      boolean commissions,
      boolean frontline) {
    public static final Traits NONE = new Traits(false, false, false, false, false, false, false);
  }

  public boolean openOn(LocalDate day) {
    return (openedOn == null || !day.isBefore(openedOn))
        && (closedOn == null || day.isBefore(closedOn));
  }
}
