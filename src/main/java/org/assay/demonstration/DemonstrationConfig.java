package org.assay.demonstration;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.assay.demonstration.county.County;
import org.assay.people.identity.DemonstrationAccount;
import org.assay.people.identity.DemonstrationAccounts;

@Factory
@Requires(property = "assay.demonstration", value = "true")
final class DemonstrationConfig {

  /** None where the database holds another partnership. */
  @Singleton
  DemonstrationAccounts accounts(DemonstrationRepository people) {
    return new DemonstrationAccounts() {
      @Override
      public List<DemonstrationAccount> accounts() {
        return people.holders(County.CODE).stream().map(DemonstrationConfig::account).toList();
      }

      @Override
      public String password() {
        return DemoSeeder.PASSWORD;
      }
    };
  }

  private static DemonstrationAccount account(DemonstrationRepository.Holder it) {
    var purpose = Account.of(it.email()).map(Account::purpose).orElse("");
    return new DemonstrationAccount(
        it.email(),
        it.name(),
        it.speaksFor() == null ? purpose : purpose + " (" + it.speaksFor() + ")");
  }
}
