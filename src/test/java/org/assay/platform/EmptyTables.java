package org.assay.platform;

import java.sql.SQLException;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

final class EmptyTables implements BeforeAllCallback, BeforeEachCallback {

  @Override
  public void beforeAll(ExtensionContext context) throws SQLException {
    TestDatabase.clean();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    if (context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_METHOD) {
      TestDatabase.clean();
    }
  }
}
