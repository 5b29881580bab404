package org.assay.platform.guarded;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assay.platform.England;
import org.assay.platform.form.FormRulesFixture;

/** The rules of what people write, without the service. */
public final class GuardedFormsFixture {
  private GuardedFormsFixture() {}

  /** As they hold at noon of a day. */
  public static GuardedForms on(LocalDate day) {
    var noon = day.atTime(LocalTime.NOON).atZone(England.ZONE).toInstant();
    return new GuardedForms(FormRulesFixture.rules(), Clock.fixed(noon, England.ZONE));
  }
}
