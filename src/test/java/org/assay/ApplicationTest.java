package org.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationTest {
  @ParameterizedTest
  @CsvSource({
    "false,,,",
    "true,lint,,",
    "true,,demo,",
    "true,,,demo",
    "true,,,'one, demo'",
    "false,,,demographics",
    "false,,one,two"
  })
  void a_command_and_a_demonstration_write_their_log_for_people(
      boolean forPeople, String command, String property, String variable) {
    var args = command == null ? new String[0] : new String[] {command};
    assertEquals(forPeople, Application.isForPeople(args, property, variable));
  }
}
