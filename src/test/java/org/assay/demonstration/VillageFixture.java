package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.assay.demonstration.DemoSeeder.Founded;
import org.assay.demonstration.county.CountySize;
import org.assay.platform.England;
import org.assay.platform.KeptRows;
import org.jspecify.annotations.Nullable;

/**
 * A small county in the database, in place of all that was there. It is founded by who asks first
 * on a day and had again as it was then by all others, so its ids are those that the service may
 * have met before. Who changes what the service remembers for a while, such as the local names of a
 * partnership, founds a county by {@link DemonstrationFixture} instead.
 */
@Singleton
class VillageFixture {
  private static @Nullable Village kept;

  private final DemonstrationFixture founding;

  VillageFixture(DemonstrationFixture founding) {
    this.founding = founding;
  }

  private record Village(Founded founded, LocalDate day) {}

  Founded village() {
    synchronized (VillageFixture.class) {
      var day = England.day(Instant.now());
      try {
        if (kept != null && kept.day.equals(day)) {
          KeptRows.restore();
        } else {
          kept = new Village(founding.county(CountySize.VILLAGE), day);
          KeptRows.keep();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return kept.founded;
    }
  }
}
