package org.assay.platform;

import io.micronaut.test.support.TestPropertyProvider;
import io.micronaut.test.support.TestPropertyProviderFactory;
import java.util.HashMap;
import java.util.Map;

/** Gives every Micronaut test the shared database and the shared mail catcher. */
public final class TestSurroundings implements TestPropertyProviderFactory {

  @Override
  public TestPropertyProvider create(Map<String, Object> available, Class<?> testClass) {
    return TestSurroundings::properties;
  }

  /** The same for a context that a test starts by itself. */
  public static Map<String, String> properties() {
    var all = new HashMap<>(TestDatabase.properties());
    all.putAll(MailFixture.properties());
    return all;
  }
}
