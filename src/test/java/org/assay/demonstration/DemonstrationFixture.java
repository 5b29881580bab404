package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.assay.collection.cycles.Editions;
import org.assay.demonstration.DemoSeeder.Founded;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.platform.England;
import org.assay.platform.KeptRows;
import org.jspecify.annotations.Nullable;

/** A county in the database, of any size. */
@Singleton
public class DemonstrationFixture {
  public static final long SEED = 11;

  private static @Nullable Village kept;

  private final DemoSeeder founding;
  private final Editions editions;

  DemonstrationFixture(DemoSeeder founding, Editions editions) {
    this.founding = founding;
    this.editions = editions;
  }

  private record Village(Founded founded, LocalDate day) {}

  /**
   * A small county, in place of all that was there. It is founded by who asks first on a day and
   * had again as it was then by all others, so its ids are those that the service may have met
   * before. Who changes what the service remembers for a while, such as the local names of a
   * partnership, founds a {@link #county} instead.
   */
  public Founded village() {
    synchronized (DemonstrationFixture.class) {
      var day = England.day(Instant.now());
      try {
        if (kept != null && kept.day.equals(day)) {
          KeptRows.restore();
        } else {
          kept = new Village(county(CountySize.VILLAGE), day);
          KeptRows.keep();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return kept.founded;
    }
  }

  /** Replaces the county that was there. */
  public Founded county(CountySize size) {
    return county(size, Progress.SILENT);
  }

  public Founded county(CountySize size, Progress progress) {
    var forms = FormCatalogueFixture.SHIPPED;
    forms.editions().forEach(it -> editions.publish(it, forms.document(it)));
    return founding.found(County.of(SEED, size), progress);
  }
}
