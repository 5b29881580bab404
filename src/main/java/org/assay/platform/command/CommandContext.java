package org.assay.platform.command;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.TimeZone;
import org.assay.platform.SettingsCheck;

/** What a command works with: the beans of the service, which itself stays still. */
public final class CommandContext {
  private CommandContext() {}

  /**
   * No letter leaves, no job begins and no sample data is made. Ends the process with what to do
   * when a setting is missing or cannot be.
   */
  public static ApplicationContext open() {
    SettingsCheck.ofCommandOrExit();
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    return ApplicationContext.run(
        Map.of("assay.demonstration", false, "assay.letters.send", false, "assay.jobs", false));
  }
}
