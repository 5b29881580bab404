package org.assay.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.DemonstrationAccount;
import org.assay.people.identity.DemonstrationAccounts;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestDatabase;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

@DatabaseTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class InterruptedFoundingTest {
  /** Less than a village: nothing here depends on how many schools there are. */
  private static final CountySize SMALL = new CountySize(12, 4);

  @Inject DemonstrationFixture fixture;
  @Inject DemoSeeder founding;
  @Inject DemonstrationRepository marks;
  @Inject Register register;
  @Inject Sql sql;

  @Test
  @Order(1)
  void half_a_county_is_not_taken_for_whole_and_is_cleared_away_before_the_next_try() {
    assertThrows(IllegalStateException.class, this::interrupted);
    assertEquals(Optional.of(false), marks.whole(County.CODE));

    fixture.county(SMALL);
    assertEquals(Optional.of(true), marks.whole(County.CODE));
    assertEquals(2, sql.count("select count(*) from partnership"));
    assertEquals(
        29,
        sql.count("select count(*) from cycle"),
        "twelve, sixteen quarters, and one of the neighbour's");
    assertEquals(11, sql.count("select count(*) from district"));
  }

  @Test
  @Order(3)
  void a_database_that_holds_another_partnership_gets_no_demonstration() throws SQLException {
    TestDatabase.clean();
    DirectoryFixture.partnership(register, "north");
    var listener =
        new DemonstrationListener(founding, marks, register, nobody(), Clock.systemUTC());
    listener.begin();
    assertEquals(Optional.empty(), marks.whole(County.CODE));
    assertEquals(1, sql.count("select count(*) from partnership"));
  }

  /** The one that was made after the interruption. */
  @Test
  @Order(2)
  void a_county_that_is_whole_is_left_alone() {
    var before = register.partnerships().getFirst().id();
    assertEquals(Optional.of(true), marks.whole(County.CODE));
    new DemonstrationListener(founding, marks, register, nobody(), Clock.systemUTC()).begin();
    assertEquals(before, register.partnerships().getFirst().id());
  }

  private void interrupted() {
    fixture.county(
        SMALL,
        (percent, what) -> {
          if (percent > 30) {
            throw new IllegalStateException("pulled the plug");
          }
        });
  }

  private static DemonstrationAccounts nobody() {
    return new DemonstrationAccounts() {
      @Override
      public List<DemonstrationAccount> accounts() {
        return List.of();
      }

      @Override
      public String password() {
        return "";
      }
    };
  }
}
