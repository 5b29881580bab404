package org.assay.platform;

import io.micronaut.test.support.TestPropertyProvider;
import io.micronaut.test.support.TestPropertyProviderFactory;
import java.util.HashMap;
import java.util.Map;

/** Gives every Micronaut test its lane's database, mail catcher and folder of files. */
public final class TestSurroundings implements TestPropertyProviderFactory {
  private static final String FILES = "target/evidence-files-";

  @Override
  public TestPropertyProvider create(Map<String, Object> available, Class<?> testClass) {
    return TestSurroundings::properties;
  }

  /** The same for a context that a test starts by itself. */
  public static Map<String, String> properties() {
    var all = new HashMap<>(TestDatabase.properties());
    all.putAll(MailFixture.properties());
    all.put("assay.files.folder", FILES + TestLane.current());
    all.put(TestSecurityLog.LANE, Integer.toString(TestLane.current()));
    return all;
  }
}
