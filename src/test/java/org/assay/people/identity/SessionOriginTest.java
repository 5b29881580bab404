package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionOriginTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0 | Edge on Windows
          Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36            | Chrome on ChromeOS
          Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36           | Chrome on Android
          Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15     | Safari on Mac
          Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/140 Mobile/15E148            | Firefox on iPad
          curl/8.9.1                                                                                                                | A program
          null                                                                                                                      | A program
          """)
  void a_device_is_named_as_its_owner_would(String agent, String device) {
    assertEquals(device, SessionOrigin.device(agent));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.17, 192.0.2.*",
    "2001:db8:85a3:8d3:1319:8a2e:370:7348, 2001:db8:85a3:*",
    "::1, ::1",
    "unknown, unknown"
  })
  void an_address_loses_its_last_part(String address, String prefix) {
    assertEquals(prefix, SessionOrigin.prefix(address));
  }
}
